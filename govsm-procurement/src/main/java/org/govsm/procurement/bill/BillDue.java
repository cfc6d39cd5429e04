package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;

/**
 * Due day of a bill by one authority, with the interest for paying later.
 *
 * @param by CONTRACT, GEM or MSMED
 * @param day the last day in time
 * @param daysLate how many days after it the bill is paid; nothing where the day of payment is not
 *     known
 * @param interest what is owed beside the bill; nothing where none is owed or it is not known
 * @param beyondDays days after the last whole month that are not in the interest, as how they count
 *     was not found; nothing where there are none
 * @param beyondInterest what these come to by days of a month of 30, as the order for GeM counts:
 *     an indication that an officer decides on
 * @param payee who gets the interest: SUPPLIER or GEM_ACCOUNT
 */
public record BillDue(
    String by,
    LocalDate day,
    Optional<Long> daysLate,
    Optional<Money> interest,
    Optional<Long> beyondDays,
    Optional<Money> beyondInterest,
    Optional<String> payee)
    implements ToPlain {

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("by", by);
    tree.put("day", day.toString());
    daysLate.ifPresent(late -> tree.put("daysLate", BigDecimal.valueOf(late)));
    interest.ifPresent(sum -> tree.put("interest", sum.toString()));
    beyondDays.ifPresent(days -> tree.put("beyondDays", BigDecimal.valueOf(days)));
    beyondInterest.ifPresent(sum -> tree.put("beyondInterest", sum.toString()));
    payee.ifPresent(who -> tree.put("payee", who));
    return tree;
  }
}
