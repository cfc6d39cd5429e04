package org.govsm.procurement.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;

/** A bid under examination: what stands against it, what of it is missing, and its scores. */
final class Examined {

  private final Bid bid;
  private final List<Finding> reasons = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private Optional<Fraction> technical = Optional.empty();
  private Optional<Fraction> quality = Optional.empty();
  private Optional<Fraction> financial = Optional.empty();
  private Optional<Fraction> score = Optional.empty();
  private Optional<Fraction> spread = Optional.empty();

  Examined(Bid bid) {
    this.bid = bid;
  }

  Bid bid() {
    return bid;
  }

  void setAside(String code, Message text, Citation citation) {
    reasons.add(Finding.of(code, Finding.Weight.BLOCKING, text, citation));
  }

  void note(String code, Message text, Citation citation) {
    reasons.add(Finding.of(code, Finding.Weight.NOTE, text, citation));
  }

  void warn(String code, Message text, Citation citation) {
    reasons.add(Finding.of(code, Finding.Weight.WARNING, text, citation));
  }

  /** A fact of the bid, such as {@code price}. */
  void lacks(String fact) {
    missing.add(bid.id() + "/" + fact);
  }

  void marks(Fraction mean, Fraction range) {
    technical = Optional.of(mean);
    spread = Optional.of(range);
  }

  void quality(Fraction ofMarks) {
    quality = Optional.of(ofMarks);
  }

  void scores(Fraction ofPrice, Fraction weighted) {
    financial = Optional.of(ofPrice);
    score = Optional.of(weighted);
  }

  boolean isSetAside() {
    return reasons.stream().anyMatch(reason -> reason.weight() == Finding.Weight.BLOCKING);
  }

  /** What is missing matters only where nothing sets the bid aside already. */
  Set<String> missing() {
    return isSetAside() ? Set.of() : missing;
  }

  boolean isOpen() {
    return !missing().isEmpty();
  }

  boolean isResponsive() {
    return !isSetAside() && missing.isEmpty();
  }

  Fraction price() {
    return Fraction.of(bid.price().orElseThrow());
  }

  Optional<Fraction> technical() {
    return technical;
  }

  Optional<Fraction> quality() {
    return quality;
  }

  Optional<Fraction> financial() {
    return financial;
  }

  Optional<Fraction> score() {
    return score;
  }

  Optional<Fraction> spread() {
    return spread;
  }

  List<Finding> reasons() {
    return List.copyOf(reasons);
  }
}
