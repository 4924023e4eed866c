import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { Button } from '../../../ui/button';
import { MenuButton, MenuItem } from '../../../ui/menu';
import { useJobs, useSelection } from '../jobs-context';
import type { ColumnLayout } from '../model/columns';
import { exportAddress, MOST_NAMED } from '../model/export-address';
import { jobsWords } from './model/bulk-change';

/** The list as a file: exactly this filter, in these columns; or what is ticked. The server writes it while it is being saved. */
export function ExportMenu({ total, layout }: { total: number; layout: ColumnLayout }): ReactElement {
  const { query, order } = useJobs();
  const { workspace } = useViewer();
  const selection = useSelection();
  const columns = layout.order.filter((key) => !layout.hidden.includes(key));
  const jobs = (count: number) => jobsWords(count, workspace.locale);
  const ids = selection.kind === 'some' ? [...selection.ids] : [];
  const tooMany = ids.length > MOST_NAMED;
  return (
    <MenuButton
      label="Export"
      trigger={
        <Button>
          Export <ChevronDown aria-hidden />
        </Button>
      }
      disabledKeys={tooMany ? ['ticked'] : []}
    >
      <MenuItem id="list" note={`${jobs(total)}, in the columns shown`} onAction={() => save(exportAddress(query, order, columns))}>
        This list (CSV)
      </MenuItem>
      {ids.length > 0 && (
        <MenuItem
          id="ticked"
          note={tooMany ? `At most ${MOST_NAMED} can be named; narrow the list by filters instead` : jobs(ids.length)}
          onAction={() => save(exportAddress(query, order, columns, ids))}
        >
          What is selected (CSV)
        </MenuItem>
      )}
      <MenuItem id="import" note="Every field, as the importer reads it" onAction={() => save(exportAddress(query, null, null))}>
        This list for another system (CSV)
      </MenuItem>
    </MenuButton>
  );
}

/** As a download: a refusal fails in the browser's list of downloads, and the page stays. */
function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
