package org.govsm.governance.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;

/** What a profile does to one control, and why. */
public final class ControlChange implements ToPlain {

  static final String LEFT_OUT = "left-out";

  private final String control;
  private final String what;
  private final String effect;
  private final String from;
  private final String to;
  private final Map<String, String> reasons;

  private ControlChange(
      String control, String what, String effect, String[] fromTo, Map<String, String> reasons) {
    this.control = control;
    this.what = what;
    this.effect = effect;
    this.from = fromTo[0];
    this.to = fromTo[1];
    this.reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  static ControlChange leftOut(Control control, Map<String, String> reasons) {
    return new ControlChange(
        control.id(), LEFT_OUT, LEFT_OUT, new String[] {control.strength(), ""}, reasons);
  }

  static ControlChange of(
      Control control,
      String what,
      String effect,
      String from,
      String to,
      Map<String, String> reasons) {
    return new ControlChange(control.id(), what, effect, new String[] {from, to}, reasons);
  }

  boolean leavesOut(String id) {
    return what.equals(LEFT_OUT) && control.equals(id);
  }

  /** The control. */
  public String control() {
    return control;
  }

  /**
   * What of it is changed.
   *
   * @return {@code left-out}, {@code strength}, {@code severity}, {@code cadence}, or the name of a
   *     parameter
   */
  public String what() {
    return what;
  }

  /**
   * Which way it is changed.
   *
   * @return {@code left-out}, {@code tightens}, {@code loosens} or {@code adapts}
   */
  public String effect() {
    return effect;
  }

  /**
   * What stood before.
   *
   * @return the value; of a control that is left out, its strength
   */
  public String from() {
    return from;
  }

  /**
   * What stands now.
   *
   * @return the value; empty where the control is left out
   */
  public String to() {
    return to;
  }

  /**
   * Why.
   *
   * @param language a code such as {@code hi}
   * @return the reason in that language, in English where there is no translation; nothing where a
   *     change that only tightens gives none
   */
  public Optional<String> reason(String language) {
    return Optional.ofNullable(reasons.getOrDefault(language, reasons.get(Control.ENGLISH)));
  }

  /**
   * The published tree form.
   *
   * @return control, what, effect, from, to, and the reason by language
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", control);
    tree.put("what", what);
    tree.put("effect", effect);
    tree.put("from", from);
    tree.put("to", to);
    tree.put("reason", reasons);
    return tree;
  }
}
