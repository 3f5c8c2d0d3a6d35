import type { Point } from '@domain/urgent-relief/help-request'
import type { WhereRefusal } from './location'

export type { WhereRefusal }

/** Asks the browser once where the device is; it asks the person first. */
export function whereAmI(): Promise<Point | WhereRefusal> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) {
      resolve('not-found')
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.min(100_000, coords.accuracy), system: 'wgs84' }),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? 'not-allowed' : 'not-found'),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 0 },
    )
  })
}
