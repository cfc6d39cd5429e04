package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Standing of the bid security of one bid: one code, and the reasons with their rules or clauses.
 *
 * @param code NOT_ASKED, IN_ORDER, EXEMPT, MISSING, SHORT (its sum), ENDS_EARLY (its validity),
 *     NOT_IN_ORDER, or OPEN where the committee has to say it
 * @param findings what is to be said of it; none with NOT_ASKED
 */
public record SecurityStanding(String code, List<Finding> findings) {

  static final String IN_ORDER = "IN_ORDER";

  private static final Map<String, String> CODES =
      Map.of(
          "SECURITY_MISSING", "MISSING",
          "SECURITY_SHORT", "SHORT",
          "SECURITY_VALIDITY", "ENDS_EARLY",
          "SECURITY_VALIDITY_OPEN", "OPEN",
          "SECURITY_PROOF_OPEN", "OPEN",
          "SECURITY_EXEMPTION_OPEN", "OPEN");

  /**
   * Keeps its own copy.
   *
   * @param code see the record
   * @param findings see the record
   */
  public SecurityStanding {
    findings = List.copyOf(findings);
  }

  /** Several that warn have no one name. */
  static String code(List<Finding> findings) {
    Set<String> wrong = new TreeSet<>();
    findings.stream()
        .filter(SecurityStanding::isWarning)
        .map(each -> CODES.getOrDefault(each.code(), "NOT_IN_ORDER"))
        .forEach(wrong::add);
    if (wrong.isEmpty()) {
      return findings.isEmpty() ? IN_ORDER : "EXEMPT";
    }
    return wrong.size() == 1 ? wrong.iterator().next() : "NOT_IN_ORDER";
  }

  private static boolean isWarning(Finding finding) {
    return finding.weight() != Weight.NOTE;
  }

  /** What stands against it; none where it is in order, exempt, or not asked. */
  public List<Finding> warnings() {
    return findings.stream().filter(SecurityStanding::isWarning).toList();
  }

  /** The standing in words, without any figure of the bidder. */
  public Message said() {
    return Message.of("tender.security.stands").with("standing", new Term("bid-security." + code));
  }
}
