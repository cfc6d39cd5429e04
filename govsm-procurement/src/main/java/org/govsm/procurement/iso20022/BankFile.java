package org.govsm.procurement.iso20022;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Message;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.PaymentBatch;

/**
 * File of a bank in ISO 20022: a status report (pain.002), an account report (camt.052), a
 * statement (camt.053) or a notification (camt.054), read into answers. No account and no free text
 * of it is read.
 */
public final class BankFile {

  private static final Pattern NAMESPACE =
      Pattern.compile(
          "urn:iso:std:iso:20022:tech:xsd:((pain\\.002|camt\\.05[234])\\.001\\.(\\d\\d))");

  private static final Set<String> STATUS = Set.of("CstmrPmtStsRpt");
  private static final String STATEMENT = "BkToCstmrStmt";
  private static final Set<String> CASH =
      Set.of("BkToCstmrAcctRpt", STATEMENT, "BkToCstmrDbtCdtNtfctn");

  /** How much of the number of a foreign account is told, and of how long a one. */
  private static final int SHOWN = 4;

  private static final int LONG = 9;

  private static final int FIRST_CAMT = 2;
  private static final int FIRST_PAIN = 3;

  private final String message;
  private final List<ToldEntry> entries;
  private final List<ToldEntry> receipts;
  private final List<OwnEntry> booked;
  private final List<NamedAccount> accounts;
  private final int setAside;

  private BankFile(
      String message,
      List<ToldEntry> entries,
      List<ToldEntry> receipts,
      List<OwnEntry> booked,
      List<NamedAccount> accounts,
      int setAside) {
    this.message = message;
    this.entries = List.copyOf(entries);
    this.receipts = List.copyOf(receipts);
    this.booked = List.copyOf(booked);
    this.accounts = List.copyOf(accounts);
    this.setAside = setAside;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for problems and for the places of answers
   * @param bytes at most 8 MB
   * @throws BrokenFileException with every problem and its place: another kind of file, another
   *     currency, sums that do not add up, a booking without its day or its amount
   */
  public static BankFile read(String file, byte[] bytes) {
    XmlCursor xml = XmlCursor.open(file, bytes);
    Matcher kind = NAMESPACE.matcher(xml.namespace());
    if (!kind.matches() || !xml.name().equals("Document")) {
      xml.problem(
          "bank.kind",
          "<" + xml.name() + "> is not of pain.002, camt.052, camt.053 or camt.054",
          "ask the bank for one of these messages of ISO 20022");
      xml.skip();
      xml.finish();
    }
    int version = Integer.parseInt(kind.group(3));
    boolean status = kind.group(2).equals("pain.002");
    if (version < (status ? FIRST_PAIN : FIRST_CAMT)) {
      xml.problem(
          "bank.version",
          "version " + kind.group(1) + " is older than what is read here",
          "ask the bank for pain.002.001.03 or camt.05x.001.02 or later");
    }
    List<ToldEntry> answers = new ArrayList<>();
    List<ToldEntry> receipts = new ArrayList<>();
    List<OwnEntry> booked = new ArrayList<>();
    MessageElement document = MessageElement.read(xml, status, version);
    List<NamedAccount> accounts = new ArrayList<>();
    int aside = 0;
    for (MessageElement each : document.children()) {
      if (status && STATUS.contains(each.name())) {
        new StatusReport(xml).read(each).forEach(one -> answers.add(ToldEntry.of(one)));
      } else if (!status && CASH.contains(each.name())) {
        CashEntries entries = new CashEntries(xml, each.name().equals(STATEMENT));
        answers.addAll(entries.read(each));
        receipts.addAll(entries.receipts());
        booked.addAll(entries.booked());
        accounts.addAll(entries.accounts());
        aside += entries.setAside();
      } else {
        xml.problem(
            each.position(),
            "bank.kind",
            "<" + each.name() + "> does not belong to " + kind.group(1),
            "ask the bank for a file that is made by one message");
      }
    }
    if (document.children().isEmpty()) {
      xml.problem(document.position(), "bank.empty", "the file has no message", "ask for another");
    }
    xml.finish();
    return new BankFile(kind.group(1), answers, receipts, booked, accounts, aside);
  }

  /**
   * Whether it is a statement or a report (camt.053, camt.052) that does not say of which account
   * it is.
   */
  public boolean isWithoutAccount() {
    return (message.startsWith("camt.053") || message.startsWith("camt.052")) && namesNone();
  }

  /** Whether a message of an account does not say of which it is. */
  public boolean namesNone() {
    return message.startsWith("camt.")
        && (accounts.isEmpty() || accounts.stream().anyMatch(one -> one.number().isEmpty()));
  }

  /**
   * The accounts whose entries it has and that are none of these, masked: its bookings are not
   * those of the office. The same number in another bank is another account.
   *
   * @param own the accounts from which the office pays or paid
   */
  public List<String> foreignAccounts(List<BankAccount> own) {
    return accounts.stream()
        .filter(named -> !named.equals(NamedAccount.NONE))
        .filter(named -> own.stream().noneMatch(named::canBe))
        .map(named -> masked(named.number().orElse("")))
        .distinct()
        .toList();
  }

  /**
   * Why the file tells nothing of these accounts: it is of another one, or does not say of which of
   * several it is; a statement or report always says it.
   *
   * @param own the accounts from which the office pays or paid
   * @return nothing where it may be of one of them
   */
  public Optional<Message> notOf(List<BankAccount> own) {
    boolean asked = namesNone() && own.stream().anyMatch(one -> !one.isSame(own.get(0)));
    if (isWithoutAccount() || asked) {
      return Optional.of(Message.of("bank.no-account"));
    }
    List<String> others = foreignAccounts(own);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("bank.other-account").with("account", others));
  }

  private static String masked(String number) {
    return "••••" + (number.length() < LONG ? "" : number.substring(number.length() - SHOWN));
  }

  /** The message and its version, such as {@code camt.054.001.02}. */
  public String message() {
    return message;
  }

  /** All answers, in the order of the file; of a statement also those to other batches. */
  public List<BankAnswer> answers() {
    return entries.stream().map(ToldEntry::answer).toList();
  }

  /** The references of orders and batches that it names, those of receipts among them. */
  public Set<String> references() {
    Set<String> found = new LinkedHashSet<>();
    for (List<ToldEntry> some : List.of(entries, receipts)) {
      for (ToldEntry each : some) {
        each.answer().batch().ifPresent(found::add);
        each.answer().order().ifPresent(found::add);
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /**
   * The answers to a batch: those that name one of its orders, those that name the batch, and money
   * that was received with the reference of one of its orders, as returned. Where a booking names
   * another account than the order, or stands on another one than that from which the batch pays,
   * the answer says so, and not which.
   *
   * @return in the order of the file, what was received last
   */
  public List<BankAnswer> answersTo(PaymentBatch batch) {
    List<BankAnswer> found = new ArrayList<>();
    for (ToldEntry as : entries) {
      ToldEntry each = as.named(batch);
      if (each.isTo(batch)) {
        found.add(each.comparedWith(batch));
      }
    }
    receipts.stream()
        .map(each -> each.named(batch))
        .filter(each -> each.isBackTo(batch))
        .map(each -> each.comparedWith(batch))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /**
   * The answers to none of these batches: look for whose payments they are.
   *
   * @return in the order of the file
   */
  public List<BankAnswer> answersToNoneOf(List<PaymentBatch> batches) {
    return entries.stream()
        .filter(each -> batches.stream().noneMatch(batch -> each.named(batch).isTo(batch)))
        .map(ToldEntry::answer)
        .toList();
  }

  /**
   * The entries of the account of the payer that belong to none of these batches, those that are no
   * answers among them: money that left it or came in and that none of these orders explains.
   *
   * @param own the accounts from which the office pays or paid, which the file names or is of
   * @return in the order of the file; none that is of no such account
   */
  public List<AccountEntry> entriesOfNone(List<PaymentBatch> batches, List<BankAccount> own) {
    List<AccountEntry> found = new ArrayList<>();
    Map<List<Object>, Integer> alike = new HashMap<>();
    for (OwnEntry each : booked) {
      if (batches.stream().noneMatch(each::isTo)) {
        each.of(own, alike).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /**
   * The bookings of the account of the payer that are of orders of these batches and have a
   * reference of the bank.
   *
   * @param own the accounts from which the office pays or paid, which the file names or is of
   * @return the reference of the order, by the digest of the entry that the booking would be if it
   *     belonged to no order
   */
  public Map<String, String> entriesOf(List<PaymentBatch> batches, List<BankAccount> own) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<List<Object>, Integer> alike = new HashMap<>();
    for (OwnEntry each : booked) {
      for (PaymentBatch batch : batches) {
        Optional<String> order = each.isTo(batch) ? each.order(batch) : Optional.empty();
        order.ifPresent(
            id -> each.of(own, alike).ifPresent(one -> found.putIfAbsent(one.digest(), id)));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /**
   * How many entries say of themselves that they are no answers: receipts, reversed receipts, and
   * entries for information.
   */
  public int setAside() {
    return setAside;
  }

  /** The message and how many answers it has. */
  @Override
  public String toString() {
    return message + ", " + entries.size() + " answers";
  }
}
