package org.govsm.procurement.tender;

import java.util.List;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Clauses in words of the buyer's own: what they mean no text tells, such as that they shut bidders
 * out, or differ between languages. An officer reads them before the publication, all at once;
 * those that touch a right of bidders have questions of their own.
 */
final class OwnClauses {

  /** The code of the question. */
  static final String QUESTION = "clauses-in-own-words";

  private static final Citation OWN = OwnDefault.of("a clause in own words is read by an officer");

  private OwnClauses() {}

  /** Asks where a tender has such clauses. */
  static void check(Tender tender, ActFindings findings) {
    List<Object> own =
        tender.node().branches("clauses").stream()
            .filter(clause -> isUnread(clause, findings))
            .<Object>map(clause -> clause.text("id"))
            .toList();
    if (!own.isEmpty()) {
      Message text = Message.of("tender.check.own-clauses").with("clauses", own);
      findings.refer(QUESTION, text, OWN);
    }
  }

  /** Of a right that the book does not have nothing else asks. */
  private static boolean isUnread(Node clause, ActFindings findings) {
    return DocumentChecks.right(clause)
        .filter(kind -> findings.rule(DocumentChecks.RIGHTS, "right", kind).isPresent())
        .isEmpty();
  }
}
