import type { Client } from 'pg'
import type { Sealer } from '../../../../functions/domain/sealing'
import type { Room } from '../../../../functions/domain/signing/room'
import type { StoredDraft } from '../../../../functions/stores/applications'
import type { ResidentSession } from '../../../../functions/stores/resident-sessions'
import type { Resident } from '../../../../functions/stores/residents'

/** What is read before an application is sent, of one of them. */
export interface Standing {
  token: string
  session: ResidentSession
  resident: Resident
  draft: StoredDraft
  room: Room
}

/** The same things in tables as one would make them: what names people is sealed, what is searched for stands beside it. */
export const tables = `
  create table sessions (id text primary key, person text not null, opened_at bigint not null, used_at bigint not null, epoch int not null, sealed text not null);
  create table residents (id text primary key, epoch int not null, version int not null, sealed text not null);
  create table applications (id text primary key, applicant text not null, state text not null, version int not null, saved_at bigint not null, number text unique, sealed text not null);
  create table open_applications (person text primary key, application text not null);
  create table rooms (application text primary key, version int not null, sealed text not null);
  create table cases (id text primary key, version int not null, status text not null, area text not null, sealed text not null);
  create index cases_by_area on cases (area, status);
  create table events (application text not null, number int not null, sealed text not null, primary key (application, number));
  create table timers (application text not null, name text not null, due bigint not null, primary key (application, name));
  create index timers_by_due on timers (due);
  create table notices (id text primary key, person text not null, kind text not null, at bigint not null, sealed text not null);
  create table outbox (id text primary key, message jsonb not null, at bigint not null);
  create table answers (key text primary key, hash text not null, status int not null, body text not null, at bigint not null);
`

/** Fills the tables with what stands in ours before the sending. */
export async function fill(client: Client, sealer: Sealer, all: readonly Standing[]): Promise<void> {
  for (const { token, session, resident, draft, room } of all) {
    const sessionId = sealer.lookup('resident-session', token)
    const put = (sql: string, values: unknown[]) => client.query(sql, values)
    await put('insert into sessions values ($1, $2, $3, $4, $5, $6)', [sessionId, session.person, session.openedAt, session.usedAt, session.epoch, sealer.seal(`session/${sessionId}`, JSON.stringify({ phone: session.phone, wechatOpenId: session.wechatOpenId }))])
    await put('insert into residents values ($1, $2, $3, $4)', [resident.id, resident.epoch, resident.version, sealer.seal(`resident/${resident.id}`, JSON.stringify(resident))])
    await put('insert into applications values ($1, $2, $3, $4, $5, null, $6)', [draft.id, draft.applicant, draft.state, draft.version, draft.savedAt, sealer.seal(`application/${draft.id}`, JSON.stringify(draft))])
    await put('insert into open_applications values ($1, $2)', [draft.applicant, draft.id])
    await put('insert into rooms values ($1, $2, $3)', [room.application, room.version, sealer.seal(`room/${room.application}`, JSON.stringify(room))])
  }
}
