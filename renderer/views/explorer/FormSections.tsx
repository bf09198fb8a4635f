import type { Operation } from '@shared/contract/operations';
import { fieldsOf, type DraftObject, type Place } from '@shared/byHand/draft';
import { useT } from '../../i18n';
import { FormField } from './FormField';
import type { Problem } from './problem';

const PLACES: readonly Place[] = ['path', 'query', 'body', 'header'];

/** The fields of a call by where they go, made from the contract. */
export function FormSections({
  operation,
  draft,
  problem,
  onChange,
}: {
  operation: Operation;
  draft: DraftObject;
  problem: Problem | null;
  onChange: (draft: DraftObject) => void;
}) {
  const { t } = useT();
  const fields = fieldsOf(operation);
  if (fields.length === 0) return <p className="soft">{t('explorer:form.none')}</p>;
  return PLACES.map((place) => {
    const here = fields.filter((f) => f.place === place);
    if (here.length === 0) return null;
    return (
      <fieldset key={place} className="explorer-place">
        <legend>{t(`explorer:form.${place}`)}</legend>
        {here.map(({ field }) => (
          <FormField
            key={field.name}
            models={operation.models}
            field={field}
            at={field.name}
            value={draft[field.name]}
            problem={problem}
            onChange={(value) => onChange({ ...draft, [field.name]: value })}
          />
        ))}
      </fieldset>
    );
  });
}
