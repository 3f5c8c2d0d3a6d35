import { answerSupplementService } from '../services/my-case/answer-supplement'
import type { MyCaseDeps } from '../services/my-case/deps'
import { readMyCaseService } from '../services/my-case/read-my-case'

/** The service of the resident's routes about a case, by the route's name. */
export const myCaseServices = (parts: MyCaseDeps) => ({
  readMyCase: readMyCaseService(parts),
  answerSupplement: answerSupplementService(parts),
})
