package org.govsm.procurement.iso20022;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/**
 * Totals of a statement, report or notification: its pages, the number and sum of its entries, and
 * the way from the opening to the closing balance. What contradicts them was cut off or changed.
 */
final class StatementTotals {

  /** Where a statement, report or notification tells its page. */
  static final List<String> PAGES = List.of("StmtPgntn", "RptPgntn", "NtfctnPgntn");

  private final XmlCursor xml;
  private int page = 1;

  private StatementTotals(XmlCursor xml) {
    this.xml = xml;
  }

  /**
   * Tells every contradiction as a problem.
   *
   * @param parts the names of its statements
   */
  static void check(MessageElement message, Set<String> parts, XmlCursor xml) {
    StatementTotals totals = new StatementTotals(xml);
    Optional<MessageElement> whole = message.find("GrpHdr", "MsgPgntn");
    whole.ifPresent(totals::page);
    totals.lastPage(whole.map(MessageElement::position).orElse(message.position()));
    for (MessageElement part : message.children()) {
      if (parts.contains(part.name())) {
        PAGES.stream().flatMap(name -> part.all(name).stream()).forEach(totals::page);
        totals.summary(part);
        totals.balances(part);
      }
    }
    totals.lastPage(message.position());
  }

  private void page(MessageElement told) {
    boolean next = told.text("PgNb").filter(String.valueOf(page)::equals).isPresent();
    boolean last =
        told.text("LastPgInd").filter(text -> text.equals("true") || text.equals("1")).isPresent();
    if (!next) {
      problem(told.position(), "bank.pages", "pages before this one are not in the file");
    }
    page = last ? 1 : page + 1;
  }

  private void lastPage(Position at) {
    if (page != 1) {
      problem(at, "bank.pages", "the last page is not in the file");
      page = 1;
    }
  }

  private void summary(MessageElement part) {
    List<MessageElement> entries = part.all("Ntry");
    for (String name : List.of("TtlNtries", "TtlCdtNtries", "TtlDbtNtries")) {
      Optional<MessageElement> told = part.find("TxsSummry", name);
      List<MessageElement> some =
          entries.stream().filter(one -> isOf(name, direction(one))).toList();
      if (told.isPresent()
          && !isSumOf(told.get(), some)
          && !isSumOf(told.get(), some.stream().filter(StatementTotals::isBooked).toList())) {
        problem(
            told.get().position(),
            "bank.totals",
            "the number or sum of entries in <" + name + "> is not that of the file");
      }
    }
  }

  private static boolean isOf(String name, String direction) {
    return name.equals("TtlNtries") || name.equals("TtlCdtNtries") == direction.equals("CRDT");
  }

  private static boolean isSumOf(MessageElement told, List<MessageElement> entries) {
    boolean count = isSaid(told, "NbOfNtries", BigDecimal.valueOf(entries.size()));
    BigDecimal sum =
        entries.stream().map(StatementTotals::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return count && isSaid(told, "Sum", sum);
  }

  /** Whether a total is as it is said, if it is: what is no number is not. */
  private static boolean isSaid(MessageElement told, String member, BigDecimal total) {
    return told.text(member).stream()
        .allMatch(said -> number(said).filter(one -> one.compareTo(total) == 0).isPresent());
  }

  /** Held where one opening and one closing balance are given. */
  private void balances(MessageElement part) {
    Optional<BigDecimal> opening = balance(part, "OPBD").or(() -> balance(part, "PRCD"));
    Optional<BigDecimal> closing = balance(part, "CLBD");
    BigDecimal moved =
        part.all("Ntry").stream()
            .filter(StatementTotals::isBooked)
            .map(StatementTotals::signed)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (opening.isPresent()
        && closing.filter(end -> opening.get().add(moved).compareTo(end) != 0).isPresent()) {
      problem(
          part.position(),
          "bank.balance",
          "the entries do not lead from the opening to the closing balance");
    }
  }

  private static Optional<BigDecimal> balance(MessageElement part, String code) {
    List<MessageElement> found =
        part.all("Bal").stream()
            .filter(one -> one.text("Tp", "CdOrPrtry", "Cd").filter(code::equals).isPresent())
            .toList();
    return found.size() == 1 ? Optional.of(signed(found.get(0))) : Optional.empty();
  }

  private static boolean isBooked(MessageElement entry) {
    return entry.text("Sts").or(() -> entry.text("Sts", "Cd")).filter("BOOK"::equals).isPresent();
  }

  private static String direction(MessageElement entry) {
    return entry.text("CdtDbtInd").orElse("");
  }

  private static BigDecimal signed(MessageElement sum) {
    return direction(sum).equals("DBIT") ? amount(sum).negate() : amount(sum);
  }

  private static BigDecimal amount(MessageElement of) {
    return of.text("Amt").flatMap(StatementTotals::number).orElse(BigDecimal.ZERO);
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("[0-9]{1,18}(\\.[0-9]{1,5})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private void problem(Position at, String code, String what) {
    xml.problem(at, code, what, "ask the bank for the whole file");
  }
}
