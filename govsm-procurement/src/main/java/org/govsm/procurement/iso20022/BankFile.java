package org.govsm.procurement.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.xml.XmlCursor;
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
  private static final Set<String> CASH =
      Set.of("BkToCstmrAcctRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn");

  private static final int FIRST_CAMT = 2;
  private static final int FIRST_PAIN = 3;

  private final String message;
  private final List<BankAnswer> answers;
  private final int setAside;

  private BankFile(String message, List<BankAnswer> answers, int setAside) {
    this.message = message;
    this.answers = List.copyOf(answers);
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
    List<BankAnswer> answers = new ArrayList<>();
    MessageElement document = MessageElement.read(xml, status, version);
    int aside = 0;
    for (MessageElement each : document.children()) {
      if (status && STATUS.contains(each.name())) {
        answers.addAll(new StatusReport(xml).read(each));
      } else if (!status && CASH.contains(each.name())) {
        CashEntries entries = new CashEntries(xml);
        answers.addAll(entries.read(each));
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
    return new BankFile(kind.group(1), answers, aside);
  }

  /** The message and its version, such as {@code camt.054.001.02}. */
  public String message() {
    return message;
  }

  /** All answers, in the order of the file; of a statement also those to other batches. */
  public List<BankAnswer> answers() {
    return answers;
  }

  /**
   * The answers to a batch: those that name one of its orders, and those that name the batch.
   *
   * @return in the order of the file
   */
  public List<BankAnswer> answersTo(PaymentBatch batch) {
    return answers.stream().filter(answer -> isTo(batch, answer)).toList();
  }

  /**
   * The answers to none of these batches: look for whose payments they are.
   *
   * @return in the order of the file
   */
  public List<BankAnswer> answersToNoneOf(List<PaymentBatch> batches) {
    return answers.stream()
        .filter(answer -> batches.stream().noneMatch(batch -> isTo(batch, answer)))
        .toList();
  }

  private static boolean isTo(PaymentBatch batch, BankAnswer answer) {
    return answer
        .batch()
        .map(batch.id()::equals)
        .orElseGet(() -> answer.order().flatMap(batch::order).isPresent());
  }

  /** How many entries are no answers: receipts, reversed receipts, and entries for information. */
  public int setAside() {
    return setAside;
  }

  /** The message and how many answers it has. */
  @Override
  public String toString() {
    return message + ", " + answers.size() + " answers";
  }
}
