package org.govsm.procurement.iso20022;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Entries of a camt message as answers: debits are payments, credits with a reversal came back. A
 * debit that takes back the return of an order is a payment again.
 */
final class CashEntries {

  private static final String CURRENCY = "INR";
  private static final Set<String> PARTS = Set.of("Stmt", "Rpt", "Ntfctn");
  private static final int DAY = 10;

  /** Codes of ISO 20022 for a booking that is a charge, a commission, a fee or a tax on one. */
  private static final Set<String> CHARGES =
      Set.of("CHRG", "COME", "COMI", "COMM", "COMT", "FEES", "TAXE");

  private final XmlCursor xml;
  private final boolean statement;
  private final List<ToldEntry> answers = new ArrayList<>();
  private final List<ToldEntry> receipts = new ArrayList<>();
  private final List<OwnEntry> booked = new ArrayList<>();
  private final List<NamedAccount> accounts = new ArrayList<>();
  private NamedAccount account = NamedAccount.NONE;
  private String called = "";
  private int setAside;

  CashEntries(XmlCursor xml, boolean statement) {
    this.xml = xml;
    this.statement = statement;
  }

  List<ToldEntry> read(MessageElement message) {
    for (MessageElement part : message.children()) {
      account = part.ownAccount();
      called = called(part);
      if (PARTS.contains(part.name())) {
        accounts.add(account);
      }
      part.all("Ntry").forEach(this::entry);
    }
    StatementTotals.check(message, PARTS, xml);
    return answers;
  }

  /** Its id, its numbers and its page. */
  private static String called(MessageElement part) {
    Stream<Optional<String>> pages =
        StatementTotals.PAGES.stream().map(name -> part.text(name, "PgNb"));
    return Stream.concat(
            Stream.of("Id", "ElctrncSeqNb", "LglSeqNb").map(name -> part.text(name)), pages)
        .map(said -> said.orElse(""))
        .collect(Collectors.joining("|", part.name() + "|", ""));
  }

  /** The account of each statement, report or notification, as far as it names it. */
  List<NamedAccount> accounts() {
    return accounts;
  }

  /** Every entry that is booked, of whatever it is. */
  List<OwnEntry> booked() {
    return booked;
  }

  /** Credits that do not say that they are returned, and debits that take back a credit. */
  List<ToldEntry> receipts() {
    return receipts;
  }

  int setAside() {
    return setAside;
  }

  private void entry(MessageElement entry) {
    Optional<Money> amount = entry.find("Amt").flatMap(this::amount);
    if (amount.isEmpty()) {
      problem(entry, "bank.amount", "the entry has no amount in rupees");
      return;
    }
    List<Details> all =
        entry.all("NtryDtls").stream()
            .flatMap(
                group -> group.all("TxDtls").stream().map(one -> new Details(group, one, false)))
            .toList();
    if (all.isEmpty()) {
      MessageElement group = entry.find("NtryDtls").orElse(entry);
      EntrySum whole = new EntrySum(amount.get(), isDebit(entry), charges(entry));
      Optional<Money> sum = Optional.of(amount.get());
      EntrySum.Part part = new EntrySum.Part(sum, instructed(entry), EntrySum.NONE);
      answer(entry, new Details(group, entry, false), whole.split(List.of(part)).get(0), true);
      return;
    }
    several(entry, amount.get(), all);
  }

  private void several(MessageElement entry, Money amount, List<Details> all) {
    EntrySum whole = new EntrySum(amount, isDebit(entry), charges(entry));
    List<EntrySum.Part> parts =
        all.stream()
            .map(
                each ->
                    new EntrySum.Part(own(each.of()), instructed(each.of()), charges(each.of())))
            .toList();
    List<EntrySum.Split> split = whole.split(parts);
    boolean alone = all.size() == 1;
    for (int at = 0; at < split.size(); at++) {
      if (split.get(at).amount().isEmpty()) {
        MessageElement details = all.get(at).of();
        problem(details, "bank.amount", "one of several payments of an entry has no amount");
      } else {
        answer(entry, all.get(at), split.get(at), alone);
      }
    }
    whole
        .other(parts)
        .ifPresent(
            sum ->
                problem(
                    entry,
                    "bank.sum",
                    "the payments come to " + sum + ", and the entry is of " + amount));
  }

  private static boolean isDebit(MessageElement entry) {
    return entry.text("CdtDbtInd").filter("DBIT"::equals).isPresent();
  }

  private EntrySum.Charges charges(MessageElement of) {
    return EntrySum.charges(of, this::amount);
  }

  private Optional<Money> instructed(MessageElement details) {
    return details
        .find("AmtDtls", "InstdAmt", "Amt")
        .filter(amount -> amount.currency().equals(CURRENCY))
        .flatMap(this::amount);
  }

  /**
   * Details of one payment, in the group that may name the batch.
   *
   * @param ofNone whether it is of no order, whatever it names
   */
  private record Details(MessageElement group, MessageElement of, boolean ofNone) {

    Optional<String> reference(String name) {
      return of.reference("Refs", name);
    }

    Optional<String> order() {
      return ofNone ? Optional.empty() : reference("EndToEndId");
    }

    Optional<String> batch() {
      return ofNone ? Optional.empty() : named();
    }

    private Optional<String> named() {
      return reference("MsgId")
          .or(() -> part("Refs", of))
          .or(() -> group.reference("Btch", "MsgId"))
          .or(() -> part("Btch", group));
    }

    private static Optional<String> part(String refs, MessageElement from) {
      return from.reference(refs, "PmtInfId")
          .flatMap(PartReference::read)
          .map(PartReference::batch);
    }
  }

  private Optional<Money> own(MessageElement details) {
    return details
        .find("AmtDtls", "TxAmt", "Amt")
        .or(() -> details.find("Amt"))
        .flatMap(this::amount);
  }

  private Optional<Money> amount(MessageElement amount) {
    if (!amount.currency().equals(CURRENCY)) {
      problem(amount, "bank.currency", "the amount is not in " + CURRENCY);
      return Optional.empty();
    }
    if (!amount.text().matches("[0-9]{1,12}(\\.[0-9]{1,5})?")) {
      problem(
          amount, "bank.number", "the amount is no number of at most 12 digits before the point");
      return Optional.empty();
    }
    BigDecimal rupees = new BigDecimal(amount.text()).stripTrailingZeros();
    if (rupees.scale() > 2) {
      problem(amount, "bank.number", "the amount has a part of a paisa");
      return Optional.empty();
    }
    return Optional.of(Money.ofRupees(rupees));
  }

  private void answer(MessageElement entry, Details details, EntrySum.Split split, boolean alone) {
    Money amount = split.amount().orElseThrow();
    boolean debit =
        details
            .of()
            .text("CdtDbtInd")
            .or(() -> entry.text("CdtDbtInd"))
            .filter("DBIT"::equals)
            .isPresent();
    boolean reversed =
        entry.text("RvslInd").filter(text -> text.equals("true") || text.equals("1")).isPresent();
    boolean back = !debit && (reversed || details.of().find("RtrInf").isPresent());
    String status = entry.text("Sts").or(() -> entry.text("Sts", "Cd")).orElse("");
    if (isCharge(entry, details.of()) && status.equals("BOOK")) {
      charge(entry, details, debit, split, alone);
    } else if (status.equals("INFO") || (debit ? reversed : !back)) {
      setAside++;
      if (status.equals("BOOK") && amount.paise() > 0) {
        receipt(entry, details, debit ? Kind.CREDITED : Kind.RETURNED, split, alone);
      }
    } else if (status.equals("PDNG")) {
      add(BankAnswer.draft(Kind.ACCEPTED), entry, details, alone, false, answers);
    } else if (status.equals("BOOK")) {
      booked(BankAnswer.draft(debit ? Kind.CREDITED : Kind.RETURNED), entry, details, split, alone);
    } else {
      problem(entry, "bank.status", "the status of the entry is not BOOK, PDNG or INFO");
    }
  }

  private static boolean isCharge(MessageElement entry, MessageElement details) {
    return details
        .text("BkTxCd", "Domn", "Fmly", "SubFmlyCd")
        .or(() -> entry.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd"))
        .filter(CHARGES::contains)
        .isPresent();
  }

  /** A charge for an order is no payment of it, and one that is given back no return. */
  private void charge(
      MessageElement entry, Details details, boolean debit, EntrySum.Split split, boolean alone) {
    if (debit && details.order().isPresent()) {
      booked(BankAnswer.draft(Kind.CHARGED), entry, details, split, alone);
    } else if (split.amount().orElseThrow().paise() > 0) {
      setAside++;
      Details ofNone = new Details(details.group(), details.of(), true);
      receipt(entry, ofNone, debit ? Kind.CREDITED : Kind.RETURNED, split, alone);
    }
  }

  private void receipt(
      MessageElement entry, Details details, Kind kind, EntrySum.Split split, boolean alone) {
    Optional<LocalDate> day = day(entry);
    if (day.isPresent()) {
      BankAnswer.Draft draft = split.on(BankAnswer.draft(kind), day.get());
      add(
          statement && kind == Kind.CREDITED ? draft.ofStatement() : draft,
          entry,
          details,
          alone,
          split.apart(),
          receipts);
    }
  }

  private void booked(
      BankAnswer.Draft draft,
      MessageElement entry,
      Details details,
      EntrySum.Split split,
      boolean alone) {
    Optional<LocalDate> day = day(entry);
    if (day.isEmpty()) {
      problem(entry, "bank.day", "the entry has no day of booking (BookgDt)");
    } else if (split.amount().orElseThrow().paise() == 0) {
      problem(entry, "bank.amount", "a booking has a sum above nought");
    } else {
      split.on(draft, day.get());
      add(statement ? draft.ofStatement() : draft, entry, details, alone, split.apart(), answers);
    }
  }

  private void add(
      BankAnswer.Draft draft,
      MessageElement entry,
      Details details,
      boolean alone,
      boolean apart,
      List<ToldEntry> to) {
    details.order().ifPresent(draft::order);
    details.batch().ifPresent(draft::batch);
    details.of().reason("RtrInf", "Rsn").ifPresent(draft::reason);
    details
        .reference("AcctSvcrRef")
        .or(() -> details.reference("ClrSysRef"))
        .or(() -> details.reference("TxId"))
        .or(() -> alone ? entry.reference("AcctSvcrRef") : Optional.empty())
        .ifPresent(draft::bankReference);
    MessageElement at = details.of();
    draft
        .place(at.position().toString())
        .done()
        .part("", new ArrayList<>())
        .ifPresentOrElse(
            answer -> {
              ToldEntry told =
                  new ToldEntry(answer, at.creditorAccount(), at.creditorBank(), apart, account);
              to.add(told);
              if (answer.isBooking() || answer.kind() == Kind.CHARGED) {
                String within = called + "|" + entry.text("NtryRef").orElse("");
                booked.add(new OwnEntry(told, to == receipts, within));
              }
            },
            () -> problem(at, "bank.reference", "a reference has characters that are not seen"));
  }

  private static Optional<LocalDate> day(MessageElement entry) {
    Optional<String> written = entry.text("BookgDt", "Dt").or(() -> entry.text("BookgDt", "DtTm"));
    try {
      return written
          .filter(text -> text.length() >= DAY)
          .map(text -> LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void problem(MessageElement at, String code, String what) {
    xml.problem(at.position(), code, what, "ask the bank for a file that is put right");
  }
}
