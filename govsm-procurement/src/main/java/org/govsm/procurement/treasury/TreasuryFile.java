package org.govsm.procurement.treasury;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.FileProfile.Column;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.FileProfile.Format;
import org.govsm.procurement.treasury.FileProfile.Layout;

/**
 * File for a paying authority: sanctions, bills or payments of a batch by a profile, with control
 * totals at its end. The same batch gives the same bytes. A file of payments holds accounts: keep
 * it where accounts may be kept.
 */
public final class TreasuryFile {

  private final String name;
  private final FileControl control;
  private final byte[] bytes;

  private TreasuryFile(String name, FileControl control, byte[] bytes) {
    this.name = name;
    this.control = control;
    this.bytes = bytes;
  }

  /**
   * Writes a file.
   *
   * @param content sanctions, bills or payments
   * @return the file, or every fault with its place in the batch: a value that the profile needs
   *     and the order lacks, or that has no place in its column. None repeats an account
   * @throws IllegalArgumentException if the profile has no such file, or it is that of answers
   */
  public static Checked<TreasuryFile> of(FileProfile profile, Content content, PaymentBatch batch) {
    Layout layout =
        profile
            .layout(content)
            .filter(one -> content != Content.ANSWERS)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the profile " + profile.code() + " writes no file of " + content));
    List<InputFault> faults = content == Content.SANCTIONS ? sanctioned(batch) : new ArrayList<>();
    List<RowValues.Row> rows = RowValues.of(content, batch);
    List<List<String>> cells = new ArrayList<>();
    for (RowValues.Row row : rows) {
      List<String> line = new ArrayList<>();
      for (Column column : layout.columns()) {
        line.add(cell(layout, column, row, faults));
      }
      cells.add(line);
    }
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    FileControl control =
        FileControl.of(
            cells, rows.stream().map(RowValues.Row::sum).reduce(Money.ZERO, Money::plus));
    byte[] bytes =
        layout.format() == Format.CSV
            ? RowWriter.csv(layout, cells, control)
            : RowWriter.xml(layout, cells, control);
    return new Checked.Accepted<>(
        new TreasuryFile(RowWriter.name(profile, layout, batch), control, bytes));
  }

  /** What is sanctioned is the bill before deductions; the net does not tell it. */
  private static List<InputFault> sanctioned(PaymentBatch batch) {
    List<InputFault> faults = new ArrayList<>();
    for (int at = 0; at < batch.orders().size(); at++) {
      if (batch.orders().get(at).gross().isEmpty()) {
        Message text = Message.of("treasury.input.gross");
        faults.add(new InputFault("/orders/" + at + "/gross", "treasury.missing", text));
      }
    }
    return faults;
  }

  private static String cell(
      Layout layout, Column column, RowValues.Row row, List<InputFault> faults) {
    Object value = row.values().get(column.value());
    if (value == null) {
      if (column.required()) {
        fault(faults, row, column, "missing");
      }
      return "";
    }
    String cell = CellForm.write(column.form(), layout.days(), value);
    if (cell.length() > column.most()) {
      fault(faults, row, column, "long");
    } else if (!layout.encoding().newEncoder().canEncode(cell)) {
      fault(faults, row, column, "encoding");
    } else if (!cell.isBlank() && "=+-@".indexOf(cell.strip().charAt(0)) >= 0) {
      fault(faults, row, column, "formula");
    }
    return cell;
  }

  private static void fault(
      List<InputFault> faults, RowValues.Row row, Column column, String what) {
    Message text =
        Message.of("treasury.input." + what)
            .with("column", column.name())
            .with("most", column.most());
    faults.add(
        new InputFault(
            "/orders/" + row.order() + "/" + RowValues.entered(column.value()),
            "treasury." + what,
            text));
  }

  /** A name for the file: the authority, the content and the batch. */
  public String name() {
    return name;
  }

  /** How many rows it has. */
  public int rows() {
    return control.count();
  }

  /** What its rows come to. */
  public Money sum() {
    return control.sum();
  }

  /**
   * The hash over its cells, as it stands at its end. That of a file of payments goes with the
   * file: its cells have accounts, which are easily guessed from it.
   */
  public String hash() {
    return control.hash();
  }

  /** Its control totals. */
  FileControl control() {
    return control;
  }

  /** The bytes, in the encoding of the profile. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its name, how many rows it has, and their sum; no account. */
  @Override
  public String toString() {
    return name + " " + rows() + " " + sum();
  }
}
