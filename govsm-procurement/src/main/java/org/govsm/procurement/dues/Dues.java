package org.govsm.procurement.dues;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.WorkedQuestion;

/** The questions of what is due under a contract, by the tables of a book. */
public final class Dues {

  /** By when an order on GeM is to be accepted, and when the portal accepts by itself. */
  public static final String GEM_ACCEPTANCE = "gem.acceptance";

  /** By when an order on GeM is to be paid, and the interest for paying late. */
  public static final String GEM_PAYMENT = "gem.payment";

  /** What GeM charges on an order. */
  public static final String GEM_CHARGE = "gem.charge.amount";

  /** The interest that a micro or small supplier is owed for late payment. */
  public static final String LATE_PAYMENT = "late-payment";

  /** Whether an advance keeps within the limit. */
  public static final String ADVANCE = "advance";

  /** What is deducted from a payment as tax at source. */
  public static final String TAX_DEDUCTION = "tax-deduction";

  private Dues() {}

  /**
   * The questions that a book has the tables for.
   *
   * @param book the law that is asked
   * @return in the order in which a contract meets them
   */
  public static List<WorkedQuestion> of(RuleBook book) {
    List<Map.Entry<String, Function<RuleBook, WorkedQuestion>>> each =
        List.of(
            Map.entry(Advance.LIMIT, Advance::of),
            Map.entry(GemCharge.CHARGE, GemCharge::of),
            Map.entry(GemAcceptance.AUTO, GemAcceptance::of),
            Map.entry(GemPayment.DAYS, GemPayment::of),
            Map.entry(LatePayment.INTEREST, LatePayment::of),
            Map.entry(TaxDeduction.GST, TaxDeduction::of));
    return each.stream()
        .filter(entry -> book.question(entry.getKey()).isPresent())
        .map(entry -> entry.getValue().apply(book))
        .toList();
  }
}
