package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.CountedMetric;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Unit;

/**
 * View of figures counted by hand: the form, or the answers to be checked.
 *
 * @param evidence the file that shows what was counted, once it was chosen
 * @param parties who can have counted, as the caller may say it
 * @param notes why the figures will not count where one expects it
 */
public record CountedView(
    WrittenContract contract,
    CountedForm form,
    Optional<SentAgain> evidence,
    List<String> parties,
    List<Message> notes) {

  /** What can be counted. */
  public List<CountedMetric> needed() {
    return form.needed();
  }

  /** The figures as they were understood. */
  public Map<CountedMetric, BigDecimal> figures() {
    return form.figures();
  }

  /** The field of a metric. */
  public String field(CountedMetric one) {
    return form.field(one);
  }

  /** What was typed into a field. */
  public String typed(String field) {
    return form.typed(field);
  }

  /** All fields that are sent again. */
  public Map<String, String> typed() {
    return form.typed();
  }

  /** What is wrong, by field. */
  public Map<String, InputFault> errors() {
    return form.errors();
  }

  /** A metric in words, with what it is counted of where that is not the contract. */
  public String name(CountedMetric one, Messages words) {
    String name = one.metric().name(words.language());
    return one.subject().equals(contract.terms().id()) ? name : name + " (" + one.subject() + ")";
  }

  /** What exactly is counted. */
  public String counted(CountedMetric one, String language) {
    List<Definition> all = one.metric().definitions();
    return all.get(all.size() - 1).counted(language);
  }

  /** A figure as it was understood, in its unit. */
  public String shown(Map.Entry<CountedMetric, BigDecimal> one, Messages words) {
    return shown(one.getValue(), one.getKey().metric().unit(), words);
  }

  /** A figure in its unit: a sum with its sign, a count alone. */
  static String shown(BigDecimal figure, Unit unit, Messages words) {
    if (unit == Unit.RUPEES) {
      return "₹" + IndianNumbers.group(figure.setScale(unit.decimals(), RoundingMode.UNNECESSARY));
    }
    String number = IndianNumbers.group(figure);
    return unit == Unit.COUNT
        ? number
        : words.find("unit." + unit.code()).map(one -> number + " " + one).orElse(number);
  }

  /** The name of a party. */
  public String party(String code, Messages words) {
    return party(contract.terms(), code, words);
  }

  static String party(Terms terms, String code, Messages words) {
    return switch (code) {
      case "buyer" -> terms.buyer().name();
      case "supplier" -> terms.supplier().name();
      default -> words.say("counted.by-both");
    };
  }
}
