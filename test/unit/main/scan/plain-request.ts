import type { ScanRequest } from '../../../../main/scan/scan-request.ts';

type Needed = 'ledger' | 'sources' | 'companies';

/** A scan in this thread, of files, judged once at its end and heard by nobody, but for what is told. */
export function plainRequest(request: Pick<ScanRequest, Needed> & Partial<ScanRequest>): ScanRequest {
  return {
    accessTo: null,
    workerFile: null,
    signal: new AbortController().signal,
    textsAgain: false,
    since: null,
    provisional: false,
    onProgress: () => undefined,
    onJudged: () => undefined,
    ...request,
  };
}
