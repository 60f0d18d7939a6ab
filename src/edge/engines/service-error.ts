/** What went wrong between us and a translation service, named by what the caller can do about it. */
export type ServiceFault =
  /** Nothing was sent: try again later. */
  | 'unreachable'
  /** The service asked to wait, longer or more often than we do: try again later. */
  | 'busy'
  /** The request may have been carried out and billed, but no answer came: a person decides. */
  | 'no-answer'
  /** An answer came that is none: the request may have been billed. */
  | 'bad-answer'
  /** The plan's characters are used up. */
  | 'quota'
  | 'refused-key'
  | 'too-large'
  /** The service does not accept the request as it stands, or sends it elsewhere. */
  | 'refused';

/** A fault of a translation service. Its message holds no text of ours and no key. */
export class ServiceError extends Error {
  readonly fault: ServiceFault;
  constructor(fault: ServiceFault, message: string) {
    super(message);
    this.name = 'ServiceError';
    this.fault = fault;
  }

  /** Whether the characters of the request may have been counted although there is no translation. */
  get mayBeBilled(): boolean {
    return this.fault === 'no-answer' || this.fault === 'bad-answer';
  }
}
