package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.Term;
import org.govsm.portal.web.ApiRequests;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.procedure.PurchaseChannel;
import org.jspecify.annotations.Nullable;

/**
 * Questions on terms on bills which the contract that is kept here does not bear out: a channel
 * that is another than that of its order or that nothing on record tells, a retention, an advance,
 * a rate that is another than the contract's, one that the contract has not, by which less is
 * billed than was certified, and what is billed without the certificates by which its KPIs deduct.
 * They are decided once for a contract, by another person than who stated them.
 */
final class TermsQuestions {

  private static final Citation OWN = OwnDefault.of("examination of a bill");
  private static final String CLAUSE = "clause";

  private static final Set<String> KEYS =
      Set.of(
          "bills.ask-channel",
          "bills.ask-channels",
          "bills.ask-gem",
          "bills.ask-retention",
          "bills.ask-advance",
          "bills.ask-rate",
          "bills.ask-item",
          "bills.ask-uncertified",
          "bills.ask-undeducted");

  private TermsQuestions() {}

  /** What is asked of the bills of a contract until one on which it was decided is passed. */
  static List<BillQuestion> of(BillCase of, StoredBill bill) {
    return asked(of, bill).stream().filter(one -> !isDecided(of, one)).toList();
  }

  /** Whether a bill is passed on which it was decided, and answered where it has answers. */
  private static boolean isDecided(BillCase of, BillQuestion one) {
    return QuestionAnswer.is(one)
        ? QuestionAnswer.last(of, one, List.of()).isPresent()
        : of.passed().stream().anyMatch(past -> past.decisions().containsKey(one.id()));
  }

  /**
   * Whether a question is on a fact of the record of acceptance as it stands, and was decided on a
   * bill that is passed; or on the channel, which is asked by itself. With a corrected record it is
   * another question.
   */
  static boolean isSettled(BillCase of, BillQuestion one) {
    return one.question().key().equals(RecordedClass.ASKED)
        && (one.question().values().containsValue(new Term(AcceptanceTerms.GEM))
                && channelAsked(of).isPresent()
            || isDecided(of, one));
  }

  private static List<BillQuestion> asked(BillCase of, StoredBill bill) {
    Map<String, @Nullable Object> terms = TreeForm.part(of.stated(), "terms");
    Set<Message> texts = new LinkedHashSet<>();
    channelAsked(of).ifPresent(texts::add);
    Map<String, @Nullable Object> retention = TreeForm.part(terms, "retention");
    if (!retention.isEmpty()) {
      texts.add(
          Message.of("bills.ask-retention")
              .with("percent", percent(retention))
              .with("of", Message.of("bills.of." + said(retention, "of")))
              .with(CLAUSE, said(retention, CLAUSE)));
    }
    Map<String, @Nullable Object> advance = TreeForm.part(terms, "advance");
    if (!advance.isEmpty()) {
      texts.add(
          Message.of("bills.ask-advance")
              .with("sum", Money.ofRupees(said(advance, "paid")))
              .with("percent", percent(advance))
              .with(CLAUSE, said(advance, CLAUSE)));
    }
    for (Map<String, @Nullable Object> price : TreeForm.rows(terms, "prices")) {
      price(of, price).ifPresent(texts::add);
    }
    less(of, bill).ifPresent(texts::add);
    UncertifiedLines.of(of, bill, terms).forEach(texts::add);
    return texts.stream().map(text -> new BillQuestion(text, OWN)).toList();
  }

  /**
   * The question on which channel it was ordered; nothing where nothing speaks against the terms.
   */
  static Optional<BillQuestion> channel(BillCase of) {
    return channelAsked(of).map(text -> new BillQuestion(text, OWN));
  }

  /** Hears the channel that was decided; while it is asked and nobody has answered, it is open. */
  static void hear(
      BillCase of,
      Map<String, @Nullable Object> terms,
      Map<String, @Nullable Object> request,
      List<StoredBillAct> acts) {
    Optional<BillQuestion> asked = channel(of);
    if (asked.isPresent()) {
      QuestionAnswer.last(of, asked.get(), acts)
          .ifPresentOrElse(
              said ->
                  terms.put(
                      "channel",
                      said.equals(QuestionAnswer.YES)
                          ? PurchaseChannel.ON_GEM
                          : PurchaseChannel.OUTSIDE),
              () -> request.put("channelOpen", true));
    }
  }

  private static Optional<Message> channelAsked(BillCase of) {
    return ApiRequests.text(TreeForm.part(of.stated(), "terms"), "channel")
        .flatMap(said -> channel(of, said));
  }

  /**
   * The days of payment on GeM, and the interest for paying late, hang on the channel. An order on
   * GeM has its number, or its purchase.
   */
  private static Optional<Message> channel(BillCase of, String said) {
    List<String> known = new ArrayList<>(of.channelsOnRecord());
    of.channel()
        .filter(other -> !other.equals(said) && !known.contains(other))
        .ifPresent(known::add);
    Message channel = Message.of("bills.channel." + said);
    if (known.isEmpty() && said.equals(PurchaseChannel.ON_GEM)) {
      return Optional.of(Message.of("bills.ask-gem").with("said", channel));
    }
    return known.stream()
        .filter(other -> !other.equals(said))
        .findFirst()
        .map(
            other ->
                Message.of(known.size() > 1 ? "bills.ask-channels" : "bills.ask-channel")
                    .with("said", channel)
                    .with("known", Message.of("bills.channel." + other)));
  }

  /** A rate against the sum that the contract has for the same, where it has one. */
  private static Optional<Message> price(BillCase of, Map<String, @Nullable Object> price) {
    String item = said(price, "item");
    Money rate = Money.ofRupees(said(price, "rate"));
    List<Money> sums = sums(of, item);
    return sums.isEmpty() || sums.contains(rate)
        ? Optional.empty()
        : Optional.of(
            Message.of("bills.ask-rate").with("item", item).with("rate", rate).with("sums", sums));
  }

  /**
   * A rate for which the contract has no sum, where a bill by it takes less than the certificates
   * pay that it names.
   */
  private static Optional<Message> less(BillCase of, StoredBill bill) {
    Money payable = sum(of.counting().sums(bill.invoice()), "payable");
    List<Map<String, @Nullable Object>> lines =
        TreeForm.rows(bill.invoice(), "lines").stream()
            .filter(line -> line.get("certificate") != null)
            .toList();
    Money billed = sum(lines, "taxableValue");
    return lines.stream()
        .filter(line -> payable.compareTo(billed) > 0 && sums(of, said(line, "item")).isEmpty())
        .findFirst()
        .map(
            line ->
                Message.of("bills.ask-item")
                    .with("item", said(line, "item"))
                    .with("payable", payable)
                    .with("billed", billed));
  }

  /** The fixed sums that the contract has, at one time or another, for what a price bills. */
  private static List<Money> sums(BillCase of, String item) {
    return of.contract().periods().stream()
        .flatMap(period -> of.contract().amounts(period.from()).stream())
        .filter(one -> one.kind().equals("fixed") && Skeleton.same(one.id(), item))
        .flatMap(one -> one.amount().stream())
        .distinct()
        .toList();
  }

  private static Money sum(List<? extends Map<String, ?>> rows, String member) {
    return rows.stream()
        .map(row -> Money.ofRupees(String.valueOf(row.get(member))))
        .reduce(Money.ZERO, Money::plus);
  }

  /** A figure that is written with more zeros is no other one. */
  private static String percent(Map<String, @Nullable Object> of) {
    return new BigDecimal(said(of, "percent")).stripTrailingZeros().toPlainString();
  }

  private static String said(Map<String, ? extends @Nullable Object> of, String name) {
    return String.valueOf(of.get(name));
  }

  /** Whether a question is on the terms, and not on the bill. */
  static boolean is(BillQuestion question) {
    return KEYS.contains(QuestionAnswer.key(question));
  }
}
