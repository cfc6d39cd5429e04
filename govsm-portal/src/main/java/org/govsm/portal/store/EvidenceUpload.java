package org.govsm.portal.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Evidence upload: a file that is kept part by part in transactions of their own. It is evidence
 * only once it is complete; what was begun and not completed is forgotten.
 */
public final class EvidenceUpload {

  /** The size of all parts but the last. */
  public static final int PART = EvidenceStore.PART;

  private final Handle handle;
  private final UUID upload;

  EvidenceUpload(Handle handle, UUID upload) {
    this.handle = handle;
    this.upload = upload;
  }

  /** Keeps a part; the first has the number 0. */
  public void part(int number, byte[] bytes) {
    handle.execute(
        "insert into evidence_part values (?, ?, ?)",
        upload,
        number,
        new EvidenceStore(handle).kept(bytes));
  }

  /** Makes the parts a file, unless it is kept already. */
  public void complete(EvidenceFile file) {
    EvidenceStore evidence = new EvidenceStore(handle);
    if (evidence.find(file.digest()).isPresent()) {
      forget();
    } else {
      evidence.insert(file, upload);
    }
  }

  /** Takes the parts out. */
  public void forget() {
    handle.execute("delete from evidence_part where upload = ?", upload);
  }
}
