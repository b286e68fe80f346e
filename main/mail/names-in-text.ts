import type { HeaderField } from '../../shared/detect/facts/header-field.ts';
import type { RawMessage } from '../sources/source.ts';

/** The names that the first readable text of a message addresses. */
export const namesInText = (
  _raw: RawMessage,
  _fields: readonly HeaderField[],
  _names: readonly string[],
): readonly string[] => [];
