package org.govsm.procurement.treasury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.ReconciliationRequest;
import org.govsm.procurement.iso20022.BankFile;
import org.jspecify.annotations.Nullable;

/**
 * Received files of a reconciliation request: where an entry of {@code received} has the file
 * itself ({@code format} and {@code base64}) in place of {@code answers}, it is read first. What is
 * wrong with a file is told with its line.
 */
public final class ReceivedFiles {

  /** The member that holds the bytes of a file in Base64. */
  public static final String BYTES = "base64";

  /** The member that says how a file is written. */
  public static final String FORMAT = "format";

  private static final String RECEIVED = "received";
  private static final String ANSWERS = "answers";

  private static final FileProfiles PROFILES = FileProfiles.shipped();

  private ReceivedFiles() {}

  /** How a file can be written: ISO20022, or the code of a profile. */
  public static List<String> formats() {
    return List.of(PaymentOrderRequest.formats());
  }

  /**
   * Reconciles, as {@link ReconciliationRequest#ask} does.
   *
   * @param tree its tree, whose entries of {@code received} may have a file in place of answers
   */
  public static Checked<Decision<BankReconciliation>> ask(
      Map<String, ? extends @Nullable Object> tree) {
    List<InputFault> faults = new ArrayList<>();
    Map<String, @Nullable Object> read = new LinkedHashMap<>(tree);
    Optional<PaymentBatch> batch =
        PaymentBatch.ordered(tree.get("batch")).part("/batch", new ArrayList<>());
    if (tree.get(RECEIVED) instanceof List<?> given) {
      List<@Nullable Object> files = new ArrayList<>();
      for (int at = 0; at < given.size(); at++) {
        files.add(file(given.get(at), batch, "/" + RECEIVED + "/" + at, faults));
      }
      read.put(RECEIVED, files);
    }
    Checked<Decision<BankReconciliation>> asked = ReconciliationRequest.ask(known(read));
    if (faults.isEmpty()) {
      return asked;
    }
    asked.part("", faults);
    return new Checked.Rejected<>(faults);
  }

  private static Map<String, Object> known(Map<String, @Nullable Object> tree) {
    Map<String, Object> known = new LinkedHashMap<>();
    tree.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(name, value);
          }
        });
    return known;
  }

  private static @Nullable Object file(
      @Nullable Object given, Optional<PaymentBatch> batch, String place, List<InputFault> faults) {
    if (!(given instanceof Map<?, ?> one) || !one.containsKey(BYTES) && !one.containsKey(FORMAT)) {
      return given;
    }
    Map<String, @Nullable Object> file = new LinkedHashMap<>();
    one.forEach((name, value) -> file.put(String.valueOf(name), value));
    Optional<String> format = format(file.remove(FORMAT), place, faults);
    Optional<byte[]> bytes = bytes(file.remove(BYTES), place, faults);
    if (file.containsKey(ANSWERS)) {
      fault(faults, place + "/" + ANSWERS, "both", Message.of("treasury.input.both"));
    } else if (format.isPresent() && bytes.isPresent() && batch.isPresent()) {
      String name = String.valueOf(file.getOrDefault("source", ""));
      read(file, format.get(), name, bytes.get(), batch.get(), place, faults);
    }
    return file;
  }

  private static Optional<String> format(
      @Nullable Object given, String place, List<InputFault> faults) {
    if (given instanceof String code && formats().contains(code)) {
      return Optional.of(code);
    } else if (given == null) {
      fault(faults, place + "/" + FORMAT, "format", Message.of("treasury.input.format"));
    } else {
      faults.add(InputFault.unknown(place + "/" + FORMAT, String.valueOf(given), formats()));
    }
    return Optional.empty();
  }

  private static Optional<byte[]> bytes(
      @Nullable Object given, String place, List<InputFault> faults) {
    if (given instanceof String text && !text.isBlank()) {
      try {
        return Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
      } catch (IllegalArgumentException e) {
        // told below
      }
    }
    fault(faults, place + "/" + BYTES, "base64", Message.of("treasury.input.base64"));
    return Optional.empty();
  }

  private static void read(
      Map<String, @Nullable Object> file,
      String format,
      String name,
      byte[] bytes,
      PaymentBatch batch,
      String place,
      List<InputFault> faults) {
    try {
      List<BankAnswer> all;
      List<BankAnswer> own;
      if (format.equals(PaymentOrderRequest.MESSAGE)) {
        BankFile read = BankFile.read(name, bytes);
        read.notOf(List.of(batch.debtorAccount()))
            .ifPresent(text -> fault(faults, place + "/" + BYTES, "foreign", text));
        all = read.answers();
        own = read.answersTo(batch);
      } else {
        all = AnswerFile.read(PROFILES.find(format).orElseThrow(), name, bytes);
        own = all;
      }
      file.put(ANSWERS, Tree.list(own, BankAnswer::toPlain));
      file.putIfAbsent("others", BigDecimal.valueOf(Math.max(0, all.size() - own.size())));
    } catch (BrokenFileException e) {
      e.problems()
          .forEach(
              problem ->
                  faults.add(
                      new InputFault(
                          place + "/" + BYTES,
                          problem.code(),
                          said(problem.position())
                              .with("what", problem.what())
                              .with("remedy", problem.remedy()))));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** What is wrong with a file as a whole has no line. */
  private static Message said(Position at) {
    return at.line() == 0
        ? Message.of("treasury.input.whole-file")
        : Message.of("treasury.input.file").with("line", at.line()).with("column", at.column());
  }

  private static void fault(List<InputFault> faults, String place, String code, Message text) {
    faults.add(new InputFault(place, "treasury." + code, text));
  }
}
