package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.WorkedQuestion;

/** The questions of a tender that take arithmetic on what the tables of a book answer. */
public final class Tenders {

  /** How much bid security, who is exempt, until when it is valid, and when it is returned. */
  public static final String BID_SECURITY = "bid-security";

  /** How much performance security, and until when it is valid. */
  public static final String PERFORMANCE_SECURITY = "performance-security";

  /** Whether bidders had enough time. */
  public static final String BID_WINDOW = "bid-window";

  /** Until when a bidder may be debarred at most. */
  public static final String DEBARMENT = "debarment";

  private Tenders() {}

  /**
   * The questions that a book has the tables for.
   *
   * @param book the law that is asked
   * @return in the order in which a purchase meets them
   */
  public static List<WorkedQuestion> of(RuleBook book) {
    List<Map.Entry<String, Function<RuleBook, WorkedQuestion>>> each =
        List.of(
            Map.entry(BidWindow.LEAST, BidWindow::of),
            Map.entry(BidSecurity.PERCENT, BidSecurity::of),
            Map.entry(PerformanceSecurity.PERCENT, PerformanceSecurity::of),
            Map.entry(Debarment.LIMIT, Debarment::of));
    return each.stream()
        .filter(entry -> book.question(entry.getKey()).isPresent())
        .map(entry -> entry.getValue().apply(book))
        .toList();
  }

  /**
   * Whether a finding on {@link #BID_WINDOW} says that bidders had too little time.
   *
   * @param finding any finding
   * @return true if they had less time than the law gives them
   */
  public static boolean isTooShort(Finding finding) {
    return BidWindow.isTooShort(finding);
  }
}
