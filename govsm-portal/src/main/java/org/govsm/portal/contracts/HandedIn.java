package org.govsm.portal.contracts;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.FileContext;

/**
 * Handed-in files of a contract: what shows a count is one of them, or comes with the count. Of any
 * other file nobody learns here whether the portal keeps it.
 */
final class HandedIn {

  private HandedIn() {}

  /**
   * Refuses evidence that was not handed in for the contract, is empty, or is the file of figures.
   *
   * @param kept the file of figures
   * @param shown the file that came with it
   * @throws ProblemException with status 422, in the same words whether there is such a file or not
   */
  static void require(
      Transaction tx,
      String contract,
      String digest,
      EvidenceFile kept,
      Optional<EvidenceFile> shown) {
    if (kept.digest().equals(digest)) {
      throw ImportProblems.refusal("/evidence", Message.of("import.evidence-itself"));
    }
    boolean known =
        shown.filter(one -> one.digest().equals(digest)).isPresent()
            || new Imports(tx).of(contract).stream().anyMatch(one -> isOf(one, digest));
    if (!known || tx.evidence().find(digest).filter(one -> one.bytes() > 0).isEmpty()) {
      throw ImportProblems.refusal("/evidence", Message.of("import.no-evidence"));
    }
  }

  private static boolean isOf(RecordedImport one, String digest) {
    return one.file().digest().equals(digest)
        || digest.equals(one.context().get(FileContext.EVIDENCE));
  }
}
