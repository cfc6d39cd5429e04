package org.govsm.portal.contracts;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.FileWindow;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.importing.TakenFile;

/** File looks: what a file is, of which nothing is taken. */
record FileLooks(ReadingFiles files) {

  /**
   * Looks at a file, of which nothing is taken.
   *
   * @param sheet the sheet of a workbook that an officer named; the first that fits where none is
   * @throws ProblemException with status 404 without such a contract, and 422 for a file that
   *     cannot be read
   */
  LookedAtFile look(
      Transaction tx, String contract, FileSource file, String name, Optional<String> sheet) {
    ReadingService.requireContract(tx, contract);
    if (CaseFiles.isOne("", file)) {
      throw ImportProblems.refusal("", Message.of("import.cases-alone"));
    }
    return ImportProblems.look(
        name,
        () -> {
          ReadingFile one = files.file(file).sheet(sheet).fitting();
          return new LookedAtFile(
              one.recognise(Optional.empty()),
              one.rows(),
              one.sheets(),
              FileWindow.of(name),
              unread(tx, contract, file));
        });
  }

  /** How many rows a file has, below its headings. */
  long rows(FileSource file, Optional<String> sheet) {
    return ImportProblems.read(why -> "", () -> files.file(file).sheet(sheet).fitting().rows());
  }

  /** The first import of a file of which not all was read. */
  private static Optional<RecordedImport> unread(Transaction tx, String contract, FileSource file) {
    String digest = FileHash.of(file);
    return new Imports(tx)
        .counting(contract).stream()
            .filter(one -> one.file().digest().equals(digest))
            .filter(one -> one.notes().read().containsKey(TakenFile.SET_ASIDE))
            .findFirst();
  }
}
