package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.acceptance.Delivery;
import org.jspecify.annotations.Nullable;

/** Deliveries as trees of the API. */
final class DeliveryJson {

  private DeliveryJson() {}

  /** What an act or a beginning answers. */
  static Map<String, @Nullable Object> heading(StoredDeliveries one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("contract", one.contract());
    tree.put("book", one.book());
    tree.put("begun", one.begun().toString());
    tree.put("moved", one.moved().toString());
    tree.put("open", one.open());
    return tree;
  }

  /** What is to be delivered, each delivery with its clock, every act, and what was accepted. */
  static Map<String, @Nullable Object> whole(
      Standing standing,
      Function<AcceptanceTerms, List<Message>> differing,
      List<Message> proposedEffect,
      List<StoredAct> acts,
      AcceptedPeriods accepted,
      LocalDate today,
      Messages words) {
    Map<String, @Nullable Object> tree = heading(standing.stored());
    tree.put("terms", standing.record().terms().toPlain());
    tree.put(
        "deliveries",
        standing.record().deliveries().stream()
            .map(one -> delivery(standing, one, today, words))
            .toList());
    tree.put("acts", acts.stream().map(one -> act(one, standing)).toList());
    tree.put("accepted", accepted.counts().stream().map(DeliveryJson::counted).toList());
    tree.put(
        "contradictions",
        accepted.contradictions().stream().map(one -> finding(one, words)).toList());
    standing
        .stored()
        .decided()
        .filter(said -> standing.stored().corrections().isEmpty())
        .ifPresent(
            said -> {
              tree.put("decided", said);
              standing.stored().by().ifPresent(by -> tree.put("decidedBy", by));
            });
    differs(tree, differing.apply(standing.record().terms()), words);
    standing
        .stored()
        .proposed()
        .ifPresent(
            one -> {
              Map<String, @Nullable Object> proposed = proposed(one);
              differs(proposed, differing.apply(one.terms()), words);
              effect(proposed, proposedEffect, words);
              tree.put("proposed", proposed);
            });
    if (!standing.record().corrections().isEmpty()) {
      tree.put("first", standing.record().first().toPlain());
      tree.put(
          "corrections",
          standing.record().corrections().stream()
              .map(one -> correction(one, standing.effect(one), words))
              .toList());
    }
    tree.put("digest", standing.record().digest());
    return tree;
  }

  private static Map<String, @Nullable Object> correction(
      AcceptanceCorrection one, List<Message> effect, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(one.toPlain());
    effect(tree, effect, words);
    return tree;
  }

  private static void effect(
      Map<String, @Nullable Object> tree, List<Message> effect, Messages words) {
    if (!effect.isEmpty()) {
      tree.put("effect", effect.stream().map(words::say).toList());
    }
  }

  /** Words that decided it hide nothing of what else is on record. */
  private static void differs(
      Map<String, @Nullable Object> tree, List<Message> others, Messages words) {
    if (!others.isEmpty()) {
      tree.put("differs", others.stream().map(words::say).toList());
    }
  }

  private static Map<String, @Nullable Object> proposed(StoredDeliveries.Proposed one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("terms", one.terms().toPlain());
    if (!one.withdrawn().isEmpty()) {
      tree.put("withdrawn", one.withdrawn());
    }
    tree.put("decided", one.decided());
    tree.put("by", one.by());
    tree.put("on", one.on().toString());
    tree.put("digest", one.digest());
    return tree;
  }

  private static Map<String, @Nullable Object> delivery(
      Standing standing, Delivery one, LocalDate today, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(one.toPlain());
    DeliveryClock clock = DeliveryClock.of(standing, one, today);
    clock.last().ifPresent(day -> tree.put("acceptBy", day.toString()));
    clock
        .deemedOn()
        .ifPresent(
            day -> {
              tree.put("deemedOn", day.toString());
              tree.put("state", Delivery.State.ACCEPTED.name());
              tree.put("accepted", one.accepted() + one.acceptable());
              tree.put("open", 0L);
            });
    if (!clock.told().isEmpty()) {
      tree.put("counted", clock.told().stream().map(words::say).toList());
    }
    clock.question().ifPresent(text -> tree.put("question", words.say(text)));
    return tree;
  }

  private static Map<String, Object> act(StoredAct one, Standing standing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", one.actNo());
    tree.put("actor", one.actor());
    tree.put("at", one.madeAt().toString());
    tree.put("act", one.act().toPlain());
    tree.put("evidence", one.evidence());
    if (standing.record().isWithdrawn(one.actNo())) {
      tree.put("withdrawn", true);
    }
    return tree;
  }

  private static Map<String, Object> counted(AcceptedPeriods.Counted one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", one.period().id());
    tree.put("from", one.period().from().toString());
    tree.put("until", one.period().until().toString());
    tree.put("count", one.count().total());
    tree.put("byDeliverable", one.count().byDeliverable());
    tree.put("open", one.count().findings().stream().map(Finding::code).toList());
    return tree;
  }

  private static Map<String, Object> finding(Finding one, Messages words) {
    return Map.of("code", one.code(), "text", words.say(one.text()));
  }
}
