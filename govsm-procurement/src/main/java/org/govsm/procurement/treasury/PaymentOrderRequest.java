package org.govsm.procurement.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.iso20022.CreditTransferInitiation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.OwnReasons;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.jspecify.annotations.Nullable;

/**
 * Payment order request: a batch, and for whom a file of it is made, in one tree. Every fault of
 * the tree is told with its place, and none repeats an account. Nothing is stored.
 */
public final class PaymentOrderRequest {

  /** The id of the question. */
  public static final String QUESTION = "payment-order";

  /** The format of the messages of banks; every other is the code of a profile. */
  public static final String MESSAGE = "ISO20022";

  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{Nd}]");

  private static final FileProfiles PROFILES = FileProfiles.shipped();

  private static final Citation OWN = OwnDefault.of("treasury");

  private static final Citation STANDARD =
      Citation.of("ISO 20022", CreditTransferInitiation.MESSAGE).sure(Certainty.MEDIUM).cite();

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("format", Field.Kind.CODE, formats())
                  .required()
                  .says("ISO20022 for a bank, or the paying authority"),
              Field.oneOf(
                      "content",
                      Field.Kind.CODE,
                      Content.SANCTIONS.name(),
                      Content.BILLS.name(),
                      Content.PAYMENTS.name())
                  .says("what the file tells; PAYMENTS if left out"),
              Field.of("asOf", Field.Kind.DAY).required().says("the day on which it is made"),
              Field.form("batch", PaymentBatch.orderedForm())
                  .required()
                  .says("the orders that are paid together"))
          .where(PaymentOrderRequest::faults);

  private PaymentOrderRequest() {}

  /** ISO20022 and the codes of the profiles that come with govsm. */
  static String[] formats() {
    return Stream.concat(
            Stream.of(MESSAGE), FileProfiles.shipped().all().stream().map(FileProfile::code))
        .toArray(String[]::new);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> faults(Node asked) {
    List<InputFault> faults = new ArrayList<>();
    Content content = content(asked);
    if (asked.text("format").equals(MESSAGE) && content != Content.PAYMENTS) {
      Message text = Message.of("treasury.input.only-payments");
      faults.add(asked.fault("content", "treasury.content", text));
    }
    LocalDate asOf = asked.get("asOf", LocalDate.class);
    for (Node order : asked.branch("batch").orElseThrow().branches("orders")) {
      LocalDate value = order.get("valueDate", LocalDate.class);
      if (value.isBefore(asOf)) {
        Message text = Message.of("treasury.input.past").with("day", value).with("asOf", asOf);
        faults.add(order.fault("valueDate", "treasury.past", text));
      }
      Node sanction = order.branch("sanction").orElseThrow();
      LocalDate sanctioned = sanction.get("day", LocalDate.class);
      if (sanctioned.isAfter(asOf)) {
        Message text = Message.of("treasury.input.sanction").with("asOf", asOf);
        faults.add(sanction.fault("day", "treasury.sanction", text));
      }
      words(order, sanction, faults);
    }
    return faults;
  }

  /** What has neither letter nor digit names nothing, and zeros alone no account. */
  private static void words(Node order, Node sanction, List<InputFault> faults) {
    Message text = Message.of("treasury.input.says-nothing");
    Stream.of("bill", "name", "purpose")
        .filter(name -> !SAYS.matcher(order.text(name)).find())
        .forEach(name -> faults.add(order.fault(name, "treasury.says-nothing", text)));
    if (!SAYS.matcher(sanction.text("number")).find()) {
      faults.add(sanction.fault("number", "treasury.says-nothing", text));
    }
    Node account = order.branch("account").orElseThrow();
    if (account.text("number").matches("0+")) {
      Message zeros = Message.of("treasury.input.zeros");
      faults.add(account.fault("number", "treasury.zeros", zeros));
    }
  }

  private static Content content(Node asked) {
    return asked.find("content", String.class).map(Content::valueOf).orElse(Content.PAYMENTS);
  }

  /**
   * Makes the file.
   *
   * @param tree the tree of {@link #form}
   * @return the file, with what was not checked as findings; a question to an officer, and no file,
   *     where a finding blocks; or every fault of the tree, and what the format needs and an order
   *     lacks
   */
  public static Checked<Decision<PaymentFile>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    if (read.isEmpty() || !faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    Node asked = read.get();
    PaymentBatch batch =
        PaymentBatch.ordered(asked.branch("batch").orElseThrow().toPlain()).orThrow();
    batch
        .respelt()
        .forEach(
            fault ->
                faults.add(new InputFault("/batch" + fault.pointer(), fault.code(), fault.text())));
    Optional<PaymentFile> file = file(asked, batch).part("/batch", faults);
    return file.isPresent() && faults.isEmpty()
        ? new Checked.Accepted<>(decision(asked, batch, file.get()))
        : new Checked.Rejected<>(faults);
  }

  private static Checked<PaymentFile> file(Node asked, PaymentBatch batch) {
    String format = asked.text("format");
    if (format.equals(MESSAGE)) {
      return new Checked.Accepted<>(
          new PaymentFile(batch, CreditTransferInitiation.of(batch).bytes()));
    }
    Content content = content(asked);
    return TreasuryFile.of(PROFILES.find(format).orElseThrow(), content, batch)
        .<Checked<PaymentFile>>fold(
            made -> new Checked.Accepted<>(new PaymentFile(batch, format, content, made)),
            faults -> new Checked.Rejected<>(faults));
  }

  private static Decision<PaymentFile> decision(Node asked, PaymentBatch batch, PaymentFile file) {
    List<Finding> findings = new ArrayList<>();
    PROFILES
        .find(file.format())
        .filter(FileProfile::isOurs)
        .ifPresent(
            profile -> findings.add(finding("LAYOUT_OURS", Weight.WARNING, profile.layout())));
    findings.addAll(PayeeFindings.of(batch, asked.get("asOf", LocalDate.class)));
    findings.add(finding("NOT_APPROVED", Weight.WARNING, Message.of("treasury.not-approved")));
    Citation citation = file.format().equals(MESSAGE) ? STANDARD : OWN;
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of("treasury.file", "treasury.file", file.said(), citation));
    for (PaymentOrder order : batch.orders()) {
      Message text =
          Message.of("treasury.file.order")
              .with("order", order.id())
              .with("bill", order.bill())
              .with("net", order.net())
              .with("day", order.valueDate());
      steps.add(Step.of("treasury.order", "treasury.order", text, citation));
    }
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("format", file.format());
    basis.put("content", content(asked).name());
    basis.put("asOf", asked.get("asOf", LocalDate.class).toString());
    basis.put("batch", batch.digest());
    return Decision.<PaymentFile>of(
        QUESTION,
        ruling(file, findings),
        Optional.of(asked.get("asOf", LocalDate.class)),
        Evaluation.reasons(List.of(new OwnReasons(steps, findings, List.of())), List.of(), basis));
  }

  /** What blocks is put right first: until then there is no file that could be sent. */
  private static Ruling<PaymentFile> ruling(PaymentFile file, List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.weight() == Weight.BLOCKING)
        .findFirst()
        .<Ruling<PaymentFile>>map(
            each -> new Ruling.Refer<>(each.text(), each.citation(), Optional.empty()))
        .orElseGet(() -> new Ruling.Answer<>(file));
  }

  static Finding finding(String code, Weight weight, Message text) {
    return Finding.of(code, weight, text, OWN);
  }
}
