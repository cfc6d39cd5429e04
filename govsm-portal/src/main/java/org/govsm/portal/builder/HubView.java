package org.govsm.portal.builder;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;

/**
 * The checklist of a draft.
 *
 * @param faults what stands in the way of a signature and has no page of its own
 * @param beyond members of the terms that no page shows
 * @param refusal why the visitor may not sign what waits for a signature
 * @param overtaken where the contract was changed since its amendment was begun
 * @param left what was not carried over from the draft that was overtaken
 * @param signature what stands in the way of a signature, or is to be known before it
 */
public record HubView(
    ContractDraft draft,
    List<Section> sections,
    List<DraftFault> faults,
    List<String> beyond,
    boolean signable,
    Optional<Message> refusal,
    boolean writable,
    Optional<OvertakenAmendment> overtaken,
    List<LeftOut> left,
    List<Finding> signature) {

  /**
   * Section of the checklist.
   *
   * @param code of its heading
   * @param rows its pages
   * @param more what can be added: the code of the sentence and the address
   */
  public record Section(String code, List<Row> rows, List<Link> more) {}

  /** Link to a page on which something is added. */
  public record Link(String code, String address) {}

  /**
   * Page of the checklist.
   *
   * @param label what it is called
   * @param said what the terms say there, in a line; empty where that is not known
   * @param state done, missing, wrong, open (where the terms leave something open) or blank
   */
  public record Row(String label, String said, String address, String state) {}

  /** Whether every page is complete and right. */
  private boolean isEachDone() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .noneMatch(row -> List.of("missing", "wrong").contains(row.state()));
  }

  /** What it needs before it can be sent: the key of the sentence. */
  public String ready() {
    if (!isEachDone()) {
      return "builder.not-whole";
    }
    return faults.isEmpty() && overtaken.isEmpty() ? "builder.whole" : "builder.not-ready";
  }
}
