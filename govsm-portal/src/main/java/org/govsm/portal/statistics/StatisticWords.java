package org.govsm.portal.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.web.Page;
import org.govsm.procurement.statistics.Population;
import org.govsm.procurement.statistics.PublishedFigure;
import org.govsm.procurement.statistics.Statistic;

/** Words of a number: what it is called, what it is, and of what it was counted. */
public record StatisticWords(Page page) {

  /** What is counted. */
  public String title(Statistic one) {
    return page.words().say(one.title());
  }

  /** The number, or why it is not known. */
  public String shown(Statistic one) {
    Optional<String> known = one.value().map(value -> number(one.unit(), value));
    return known
        .map(text -> one.isLeast() ? page.say("statistics.least", "number", text) : text)
        .map(text -> one.isSoFar() ? page.say("statistics.so-far", "number", text) : text)
        .orElseGet(() -> one.unknown().map(page.words()::say).orElse(""));
  }

  /** What is to be said of the number: why it is not known, or that it is a least. */
  public String said(Statistic one) {
    return one.unknown()
        .map(page.words()::say)
        .orElse(one.isLeast() ? page.say("statistics.is-least") : "");
  }

  /** A number in its unit. */
  public String number(String unit, BigDecimal value) {
    return switch (unit) {
      case "RUPEES" -> "\u20b9" + IndianNumbers.group(value);
      case "PERCENT" -> page.say("statistics.percent", "number", value.toPlainString());
      default -> IndianNumbers.group(value);
    };
  }

  /** How far a share could lie from what is known; empty where that is not said. */
  public String range(Statistic one) {
    return one.low()
        .flatMap(
            low ->
                one.high()
                    .map(
                        high ->
                            page.words()
                                .say(
                                    Message.of("statistics.between")
                                        .with("low", low.toPlainString())
                                        .with("high", high.toPlainString()))))
        .orElse("");
  }

  /** The share that the law asks for, with its rule; empty where it asks for none. */
  public String target(Statistic one) {
    return one.target()
        .map(
            target ->
                number(one.unit(), target)
                    + one.rule()
                        .map(
                            rule ->
                                " (" + page.instrument(rule) + ", " + page.provision(rule) + ")")
                        .orElse(""))
        .orElse("");
  }

  /** How many were counted, and how many were left out and why. */
  public String population(Statistic one) {
    List<String> said = new ArrayList<>();
    said.add(page.say("statistics.counted", "count", page.number(one.population().counted())));
    one.population()
        .leftOut()
        .forEach(
            (reason, count) ->
                said.add(page.words().say(Population.said(reason)) + ": " + page.number(count)));
    return String.join("; ", said);
  }

  /** A part of a number, such as a type of buyer. */
  public String part(Statistic one, String code) {
    return switch (one.id()) {
      case "S12.procedures" -> page.words().term(code);
      case "S15.types" -> page.say("statistics.type." + code);
      case "S15.parents" -> page.departmentName(code);
      case "S30.paperless" -> page.say("statistics.stage." + code);
      default ->
          Jurisdictions.shipped()
              .find(code)
              .flatMap(place -> place.name(page.context().language(), one.asOf()))
              .orElse(code);
    };
  }

  /** The parts of a number in one line. */
  public String parts(Statistic one) {
    return one.rows().entrySet().stream()
        .map(part -> part(one, part.getKey()) + ": " + number(one.unit(), part.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** What others published. */
  public String published(Statistic one, PublishedFigure figure) {
    Optional<String> number = figure.number().map(value -> number(one.unit(), value));
    return number
        .map(text -> figure.moreThan() ? page.say("statistics.more-than", "number", text) : text)
        .orElseGet(
            () ->
                page.words()
                    .say(
                        Message.of("statistics.said")
                            .with("what", new Term("statistics." + figure.value()))));
  }

  /** The period that a published figure is of. */
  public String of(PublishedFigure figure) {
    return figure.of().isEmpty() ? page.say("statistics.undated") : figure.of();
  }

  /** Who published it. */
  public String source(PublishedFigure figure) {
    return page.say("statistics.source." + figure.source());
  }

  /** How it was seen, and how sure that is. */
  public String seen(PublishedFigure figure) {
    return page.words()
        .say(
            Message.of("statistics.seen")
                .with("day", figure.seenOn())
                .with("sure", Message.of("sure." + figure.sure().code())));
  }
}
