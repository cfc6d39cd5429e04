package org.govsm.procurement.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.treasury.AnswerRows.AnswerRow;
import org.govsm.procurement.treasury.FileProfile.Column;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.FileProfile.Form;
import org.govsm.procurement.treasury.FileProfile.Layout;

/** Answer of a paying authority to a batch, as a file by its profile, read into answers. */
public final class AnswerFile {

  private final String file;
  private final Layout layout;
  private final List<SourceProblem> problems = new ArrayList<>();
  private Money sum = Money.ZERO;

  private AnswerFile(String file, Layout layout) {
    this.file = file;
    this.layout = layout;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for problems and for the places of answers
   * @param bytes at most 8 MB
   * @return the answers, in the order of the file
   * @throws BrokenFileException with every problem and its place: columns that are not those of the
   *     profile, a status without a meaning, control totals that are not those of the rows, a hash
   *     that is not that of their cells
   * @throws IllegalArgumentException if the profile has no answers
   */
  public static List<BankAnswer> read(FileProfile profile, String file, byte[] bytes) {
    Layout layout =
        profile
            .layout(Content.ANSWERS)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the profile " + profile.code() + " reads no answers"));
    return new AnswerFile(file, layout).answers(AnswerRows.read(layout, file, bytes));
  }

  private List<BankAnswer> answers(AnswerRows rows) {
    List<BankAnswer> answers = new ArrayList<>();
    rows.rows().forEach(row -> answer(row).ifPresent(answers::add));
    control(rows);
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
    return List.copyOf(answers);
  }

  private Optional<BankAnswer> answer(AnswerRow row) {
    Optional<Kind> kind = kind(row);
    Optional<Money> amount = amount(row);
    amount.ifPresent(more -> sum = sum.plus(more));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    BankAnswer.Draft draft = BankAnswer.draft(kind.get()).ofAuthority().place(row.at().toString());
    word(row, "order").ifPresent(draft::order);
    word(row, "batch").ifPresent(draft::batch);
    word(row, "reference").ifPresent(draft::bankReference);
    word(row, "reason")
        .map(code -> code.matches("[A-Z0-9]{2,10}") ? code : "NARR")
        .ifPresent(draft::reason);
    if (kind.get() == Kind.CREDITED || kind.get() == Kind.RETURNED) {
      Optional<LocalDate> day = cell(row, "day").flatMap(text -> CellForm.day(layout.days(), text));
      if (amount.filter(booked -> booked.paise() > 0).isEmpty()) {
        problem(row, "answer.amount", "the booking has no sum above nought", "ask for it");
        return Optional.empty();
      } else if (day.isEmpty()) {
        problem(row, "answer.day", "the booking has no day as the profile writes it", "ask for it");
        return Optional.empty();
      }
      draft.booked(amount.get(), day.get());
    }
    return draft.done().part("", new ArrayList<>());
  }

  private Optional<Kind> kind(AnswerRow row) {
    String word = cell(row, "status").orElse("");
    Optional<Kind> kind = Optional.ofNullable(layout.statuses().get(word));
    if (kind.isEmpty()) {
      problem(
          row,
          "answer.status",
          "the profile has no meaning for this status",
          "write one of "
              + String.join(", ", layout.statuses().keySet().stream().sorted().toList()));
    }
    return kind;
  }

  private Optional<Money> amount(AnswerRow row) {
    Form form = layout.column(RowValues.SUM).map(Column::form).orElse(Form.RUPEES);
    Optional<String> written = cell(row, RowValues.SUM);
    Optional<Money> amount = written.flatMap(text -> CellForm.sum(form, text));
    if (written.isPresent() && amount.isEmpty()) {
      problem(row, "answer.amount", "the sum is not as the profile writes it", "correct it");
    }
    return amount;
  }

  private static Optional<String> cell(AnswerRow row, String value) {
    return Optional.ofNullable(row.cells().get(value)).filter(text -> !text.isEmpty());
  }

  /** A reference has no blanks where it goes on. */
  private static Optional<String> word(AnswerRow row, String value) {
    return cell(row, value).map(text -> text.replaceAll("\\s+", "_"));
  }

  private void control(AnswerRows rows) {
    Map<String, String> control = rows.control();
    if (control.isEmpty()) {
      problem(
          Position.of(file),
          "answer.control",
          "the file has no control totals: it may be cut off",
          "ask for the whole file");
      return;
    }
    if (!String.valueOf(rows.rows().size()).equals(control.getOrDefault("count", ""))) {
      problem(
          rows.controlAt(),
          "answer.control",
          "the file says that it has another number of rows than " + rows.rows().size(),
          "ask for the whole file");
    }
    Optional<Money> told = CellForm.sum(Form.RUPEES, control.getOrDefault("sum", ""));
    if (problems.isEmpty() && told.filter(sum::equals).isEmpty()) {
      problem(
          rows.controlAt(),
          "answer.control",
          "the rows come to " + sum + ", and the file says another sum",
          "ask for a file that is put right");
    }
    String hash = control.getOrDefault("hash", "");
    if (problems.isEmpty() && !hash.isEmpty() && !hash.equals(hash(rows))) {
      problem(
          rows.controlAt(),
          "answer.control",
          "the hash of the control totals is not that of the cells: a cell was changed since, or"
              + " the authority counts it otherwise",
          "ask for the file anew; if it counts it otherwise, for one without a hash");
    }
  }

  private String hash(AnswerRows rows) {
    return FileControl.of(rows.cells(layout), sum).hash();
  }

  private void problem(AnswerRow row, String code, String what, String remedy) {
    problem(row.at(), code, what, remedy);
  }

  private void problem(Position at, String code, String what, String remedy) {
    problems.add(new SourceProblem(at, code, what, remedy));
  }
}
