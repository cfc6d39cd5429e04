package org.govsm.procurement.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.WrittenWords;
import org.govsm.procurement.evaluation.AuctionResult;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.evaluation.ReverseAuction;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.preference.OfficerAllocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;
import org.jspecify.annotations.Nullable;

/**
 * Award request: what is asked about the bids of a tender in one tree, {@code comparison} with what
 * the question needs beside it. Every fault of a tree is told with its place; nothing is decided on
 * a faulty one.
 */
public final class AwardRequest {

  private static final String COMPARISON = "comparison";
  private static final String ANSWERS = "answers";
  private static final String AWARD = "award";
  private static final String BID = "bid";
  private static final String OFFICER = "officer";

  private static final Field BIDS =
      Field.form(COMPARISON, BidComparison.form())
          .required()
          .says("the terms of the tender, its bids, and what the committee found");
  private static final Field MATCHED =
      Field.form(ANSWERS, MatchAnswers.form())
          .says("what bidders answered who were asked to match");

  private static final Field DECIDED =
      Field.form(OFFICER, OfficerAllocation.form())
          .says("how an officer shared the order, where the law refers the question");

  private static final Schema EVALUATION = Schema.of(BIDS);
  private static final Schema PREFERENCE = Schema.of(BIDS, MATCHED, DECIDED);
  private static final Schema PLAN =
      Schema.of(
          BIDS,
          MATCHED,
          DECIDED,
          Field.form(AWARD, AwardTerms.form()).required().says("the terms of the award"));
  private static final Schema DEBRIEF =
      Schema.of(BIDS, Field.of(BID, Field.Kind.CODE).required().says("the bid of who is told"));

  private static final Map<String, Schema> FORMS =
      Map.of(
          BidEvaluation.QUESTION, EVALUATION,
          PurchasePreference.QUESTION, PREFERENCE,
          AwardPlan.QUESTION, PLAN,
          Debrief.QUESTION, DEBRIEF,
          ReverseAuction.QUESTION, ReverseAuction.form());

  private final RuleBook book;

  private AwardRequest(RuleBook book) {
    this.book = book;
  }

  /** Requests by the law of a book; what it does not know is not applied. */
  public static AwardRequest over(RuleBook book) {
    return new AwardRequest(book);
  }

  /** The ids of the questions that can be asked, in the order of a tender. */
  public static List<String> questions() {
    return List.of(
        ReverseAuction.QUESTION,
        BidEvaluation.QUESTION,
        PurchasePreference.QUESTION,
        AwardPlan.QUESTION,
        Debrief.QUESTION);
  }

  /**
   * The schema of the tree of a question.
   *
   * @throws IllegalArgumentException if it is none of {@link #questions}
   */
  public static Schema form(String question) {
    return Optional.ofNullable(FORMS.get(question))
        .orElseThrow(() -> new IllegalArgumentException("no question about bids: " + question));
  }

  /**
   * Decides the tree of a question.
   *
   * @throws IllegalArgumentException if it is none of {@link #questions}
   */
  public Checked<? extends Decision<?>> ask(String question, Map<String, ?> tree) {
    return switch (question) {
      case ReverseAuction.QUESTION -> auction(tree);
      case BidEvaluation.QUESTION -> evaluation(tree);
      case PurchasePreference.QUESTION -> preference(tree);
      case AwardPlan.QUESTION -> plan(tree);
      case Debrief.QUESTION -> debrief(tree);
      default -> throw new IllegalArgumentException("no question about bids: " + question);
    };
  }

  /** Evaluates the bids of {@code comparison}. */
  public Checked<Decision<EvaluationReport>> evaluation(Map<String, ?> tree) {
    return decided(EVALUATION, tree, (node, bids) -> BidEvaluation.of(book).decide(bids));
  }

  /** Applies the preferences to {@code comparison}, with {@code answers} where there are some. */
  public Checked<Decision<PreferenceReport>> preference(Map<String, ?> tree) {
    return decided(
        PREFERENCE,
        tree,
        (node, bids) ->
            PurchasePreference.of(book).decide(bids, answers(node, bids), officer(node)));
  }

  /** Plans the award of {@code comparison} by the terms in {@code award}. */
  public Checked<Decision<AwardReport>> plan(Map<String, ?> tree) {
    return decided(
        PLAN,
        tree,
        (node, bids) -> {
          AwardTerms terms = part(node, AWARD, AwardTerms::fromPlain).orElseThrow();
          return AwardPlan.of(book).decide(bids, answers(node, bids), terms, officer(node));
        });
  }

  /** Debriefs who handed in the {@code bid}, which is one of {@code comparison}. */
  public Checked<Decision<Debrief>> debrief(Map<String, ?> tree) {
    return decided(DEBRIEF, tree, (node, bids) -> Debrief.decide(book, bids, node.text(BID)));
  }

  /** Runs the reverse auction that is the tree. */
  public Checked<Decision<AuctionResult>> auction(Map<String, ?> tree) {
    return ReverseAuction.fromPlain(tree)
        .fold(
            auction -> Checked.of(auction.decide(book), List.of()),
            faults -> new Checked.Rejected<Decision<AuctionResult>>(faults));
  }

  private static <T> Checked<Decision<T>> decided(
      Schema form, Map<String, ?> tree, BiFunction<Node, BidComparison, Decision<T>> decide) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = form.read(tree).part("", faults);
    Optional<BidComparison> bids = read.flatMap(node -> comparison(node, faults));
    read.ifPresent(node -> requireReasons(node, faults));
    read.ifPresent(node -> bids.ifPresent(known -> requireBids(node, known, faults)));
    if (!faults.isEmpty() || read.isEmpty() || bids.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    return Checked.of(decide.apply(read.get(), bids.get()), List.of());
  }

  /** What no part of it can tell by itself: a bid twice, an assessment of no bid. */
  private static Optional<BidComparison> comparison(Node node, List<InputFault> faults) {
    return node.branch(COMPARISON)
        .flatMap(each -> BidComparison.fromPlain(each.toPlain()).part("/" + COMPARISON, faults));
  }

  /** What a committee refuses it says why: a no alone is no reason. */
  private static void requireReasons(Node node, List<InputFault> faults) {
    for (Node each : node.branch(COMPARISON).orElseThrow().branches("assessments")) {
      for (String name : List.of("classRefused", "securityRefused")) {
        each.find(name, String.class)
            .flatMap(AwardRequest::noReason)
            .map(text -> each.fault(name, "award.no-reason", text))
            .ifPresent(faults::add);
      }
    }
  }

  private static Optional<Message> noReason(String text) {
    return PostponedReasons.in(text)
        .or(
            () ->
                WrittenWords.giveReason(text)
                    ? Optional.empty()
                    : Optional.of(Message.of("award.no-reason")));
  }

  /** Whom a request names beside the comparison is in the comparison. */
  private static void requireBids(Node node, BidComparison bids, List<InputFault> faults) {
    if (node.has(BID)) {
      requireBid(node, bids, faults);
    }
    node.branch(OFFICER).stream()
        .flatMap(officer -> officer.branches("parts").stream())
        .forEach(part -> requireBid(part, bids, faults));
    node.branch(ANSWERS).stream()
        .flatMap(answers -> answers.branches(ANSWERS).stream())
        .forEach(answer -> requireBid(answer, bids, faults));
  }

  private static void requireBid(Node node, BidComparison bids, List<InputFault> faults) {
    String bid = node.text(BID);
    if (bids.bid(bid).isEmpty()) {
      faults.add(node.fault(BID, "award.no-bid", Message.of("award.no-bid").with("bid", bid)));
    }
  }

  private static MatchAnswers answers(Node node, BidComparison bids) {
    return part(node, ANSWERS, MatchAnswers::fromPlain)
        .orElseGet(() -> MatchAnswers.none(bids.terms().tender()));
  }

  private static Optional<OfficerAllocation> officer(Node node) {
    return part(node, OFFICER, OfficerAllocation::fromPlain);
  }

  /** A part whose schema was read with the whole. */
  private static <T> Optional<T> part(
      Node node, String name, Function<@Nullable Object, Checked<T>> reader) {
    return node.branch(name).map(each -> reader.apply(each.toPlain()).orThrow());
  }
}
