package org.govsm.portal.contracts;

import java.util.List;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;

/**
 * Withdrawal view: what a page says before an upload is withdrawn.
 *
 * @param same the uploads of the same file, which are withdrawn with it, itself among them
 * @param certificates how many certificates were issued
 */
public record WithdrawalView(
    WrittenContract contract,
    RecordedImport report,
    List<RecordedImport> same,
    int certificates,
    FormField reason,
    Form form) {

  /** The address of the upload. */
  public String path() {
    return "/contracts/" + contract.id() + "/readings/" + report.number();
  }

  /** The numbers of the other uploads of the same file. */
  public List<Integer> others() {
    return same.stream()
        .map(RecordedImport::number)
        .filter(number -> number != report.number())
        .toList();
  }
}
