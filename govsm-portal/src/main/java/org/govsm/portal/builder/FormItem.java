package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;

/** Form item: a control, or a group of items under one legend. */
public sealed interface FormItem {

  /** Its id: where it stands in what the page shows, with dots between. */
  String name();

  /** What it is called. */
  String label();

  /**
   * Control for one value.
   *
   * @param kind text, lines, money, number, percent, day, choice, many or ordered
   * @param need whether something must stand there; nothing where that is not said
   * @param choices what can be chosen, in words, by code; none for what is typed
   * @param typed what stands there; several words with lines between
   */
  record Control(
      String name,
      String kind,
      String label,
      String hint,
      Optional<Boolean> need,
      Map<String, String> choices,
      String typed,
      Optional<InputFault> error)
      implements FormItem {

    /** The same, of which is not said whether something must stand there. */
    Control marked() {
      return new Control(name, kind, label, hint, Optional.of(true), choices, typed, error);
    }

    Control unmarked() {
      return new Control(name, kind, label, hint, Optional.empty(), choices, typed, error);
    }

    /** Whether a code is chosen. */
    public boolean isChosen(String code) {
      return several().contains(code);
    }

    /** The words that stand there. */
    public List<String> several() {
      return typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** The places of words whose order matters, each with what stands there; some are empty. */
    public List<String> places() {
      int most = Math.min(choices.size(), several().size() + 2);
      List<String> places = new ArrayList<>(several());
      while (places.size() < most) {
        places.add("");
      }
      return places;
    }

    /** What is read with the field. */
    public Optional<String> describedBy() {
      String ids =
          (hint.isEmpty() ? "" : name + "-h") + (error.isPresent() ? " " + name + "-e" : "");
      return Optional.of(ids.strip()).filter(some -> !some.isEmpty());
    }
  }

  /**
   * Group of items.
   *
   * @param folded whether it is folded until somebody wants it
   * @param items those that it has
   * @param error a fault of the group as a whole
   */
  record Group(
      String name,
      String label,
      String hint,
      boolean folded,
      List<FormItem> items,
      Optional<InputFault> error)
      implements FormItem {}
}
