import { Button, Input } from 'antd';
import { useState } from 'react';
import { actionById } from '@shared/actions';
import type { Entry } from '@shared/model/action';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useSay } from '../../ui/action/say';
import { attempt } from '../../ui/attempt';
import { Field } from '../../ui/Field';
import { Note } from '../../ui/Note';

/** Where nothing can be asked the person looks, says what was looked at, and settles it. */
export function PersonSettles({ entry }: { entry: Entry }) {
  const { t } = useT();
  const say = useSay();
  const [note, setNote] = useState('');
  if (entry.settle !== 'person') return null;
  // What to look at is the action's own to say; one of an older version may be known no more.
  const how = actionById(entry.action)?.settle;
  const settle = (took: boolean) =>
    void attempt('journal:person.failed', async () => {
      await call('actions.resolve', { entry: entry.entry, took, note: note.trim() });
    });
  return (
    <section className="form" aria-label={t('journal:person.title')}>
      <Note kind="notice">{how?.by === 'person' ? say({ key: how.check }) : t('journal:person.text')}</Note>
      <Field label={t('journal:person.note')}>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <p className="row wrap">
        <Button disabled={!note.trim()} onClick={() => settle(true)}>
          {t('journal:person.took')}
        </Button>
        <Button disabled={!note.trim()} onClick={() => settle(false)}>
          {t('journal:person.tookNot')}
        </Button>
      </p>
    </section>
  );
}
