package org.govsm.procurement.disbursement;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Skeleton;

/**
 * Separation of duties on the approval of a batch: where one person passes bills or confirms the
 * accounts to which they are paid, and approves the payment as well, that is told, and not refused.
 * That is a rule of this project. Persons are known by their ids as people read them. Immutable and
 * thread-safe.
 */
public final class ApprovalDuties {

  /** The code of what is told of who passed bills and approves their payment. */
  public static final String PASSED = "APPROVER_PASSED";

  /** The code of what is told of who confirmed accounts and approves the payment to them. */
  public static final String CONFIRMED = "APPROVER_CONFIRMED";

  private final List<String> passedBy;
  private final List<String> confirmedBy;

  private ApprovalDuties(List<String> passedBy, List<String> confirmedBy) {
    this.passedBy = passedBy;
    this.confirmedBy = confirmedBy;
  }

  /**
   * The duties that were done.
   *
   * @param passedBy for each bill, the id of who passed it last
   * @param confirmedBy for each payee, the id of who confirmed the account last
   */
  public static ApprovalDuties of(List<String> passedBy, List<String> confirmedBy) {
    return new ApprovalDuties(List.copyOf(passedBy), List.copyOf(confirmedBy));
  }

  /**
   * What is to be known of an approval by a person.
   *
   * @return warnings; none where another did both
   */
  public List<Finding> told(String by) {
    return Stream.concat(
            told(PASSED, "passed", passedBy, by), told(CONFIRMED, "confirmed", confirmedBy, by))
        .toList();
  }

  private static Stream<Finding> told(String code, String key, List<String> persons, String by) {
    long own = persons.stream().filter(one -> Skeleton.same(one, by)).count();
    return own == 0
        ? Stream.empty()
        : Stream.of(
            Findings.of(
                code,
                Weight.WARNING,
                Findings.said("duty." + key).with("own", own).with("all", persons.size())));
  }
}
