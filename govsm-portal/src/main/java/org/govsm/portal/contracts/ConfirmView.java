package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.importing.FileWindow;
import org.govsm.procurement.measurement.Granularity;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** Confirmation view: what a file was recognised to be, for an officer to confirm. */
public record ConfirmView(
    WrittenContract contract,
    LookedAtFile looked,
    List<Layout> all,
    Map<String, String> typed,
    Map<String, InputFault> errors,
    List<InputFault> lines,
    SentAgain file,
    OfficerStatements officers,
    MetricDictionary dictionary) {

  /** What was entered in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The layouts of which one must be chosen; all of them where none fits. */
  public List<Layout> layouts() {
    List<Layout> fit = looked.recognition().layouts();
    return fit.isEmpty() ? all : fit;
  }

  /** The layout, where only one fits or the officer chose one. */
  public Optional<Layout> layout() {
    Optional<Layout> chosen =
        all.stream().filter(layout -> layout.id().equals(typed("format"))).findFirst();
    return chosen.or(looked.recognition()::layout);
  }

  /** Why it was not recognised, or what is in the way of the layout that was chosen. */
  public Optional<Message> question() {
    return typed("format").isEmpty()
        ? looked.recognition().question()
        : layout().flatMap(looked.recognition()::against);
  }

  /** The word of a platform. */
  public String platform(Layout layout, Messages words) {
    MeasureWords names = new MeasureWords(dictionary, words);
    return layout.platform().map(names::platform).orElse(words.say("upload.any-platform"));
  }

  /** The word of the time that figures are of. */
  public String granularity(Layout layout, Messages words) {
    return words.term("granularity." + looked.recognition().granularity(layout).code());
  }

  /** The first day: as entered, else as the name of the file has it. */
  public String from() {
    return typed("from").isEmpty() ? named(w -> w.from().toString()) : typed("from");
  }

  /** The last day: as entered, else as the name of the file has it. */
  public String last() {
    return typed("last").isEmpty() ? named(w -> w.until().minusDays(1).toString()) : typed("last");
  }

  /** Whether days in the form come from the name of the file. */
  public boolean isNamed() {
    return needsDays() && looked.named().isPresent() && typed("from").isEmpty();
  }

  private String named(Function<FileWindow, String> part) {
    return needsDays() ? looked.named().map(part).orElse("") : "";
  }

  /** Whether an officer must say of which days the figures are. */
  public boolean needsDays() {
    return layout()
        .map(looked.recognition()::granularity)
        .filter(Granularity.WINDOW::equals)
        .isPresent();
  }

  /** Whether every row names its own time, so that days of the file fill nothing. */
  public boolean isTimeInRows() {
    return layout()
        .map(looked.recognition()::granularity)
        .filter(Granularity.ROW::equals)
        .isPresent();
  }

  /** The codes of the sources, where rows may leave theirs blank. */
  public List<String> sources() {
    boolean named = layout().map(Layout::headings).filter(h -> h.containsKey("source")).isPresent();
    return named ? dictionary.sources().stream().map(Code::code).toList() : List.of();
  }

  /** The word of a source. */
  public String source(String code, Messages words) {
    return words.term("source." + code);
  }

  /** Whether the order of day and month was asked for. */
  public boolean isDatesAsked() {
    return errors.containsKey("dates") || !typed("dates").isEmpty();
  }
}
