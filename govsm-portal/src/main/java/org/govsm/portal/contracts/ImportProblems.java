package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.BrokenTableException;
import org.govsm.procurement.importing.WorkbooksBusyException;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Recognition;

/**
 * Problems of a file that is handed in: each says the field of the form or body that it is about.
 */
final class ImportProblems {

  private static final int RETRY_SECONDS = 2;
  private static final String LINES = "/lines/";

  private ImportProblems() {}

  /** Look at a file, by which something of it is read. */
  interface Look<T> {
    T read() throws IOException;
  }

  /** Reads something of a file, or says why it cannot be read. */
  static <T> T read(Function<Message, String> pointer, Look<T> what) {
    try {
      return what.read();
    } catch (BrokenTableException e) {
      throw refusal(pointer.apply(e.text()), e.text());
    } catch (WorkbooksBusyException e) {
      throw busy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a file of which nothing is known yet: it may be no export at all. */
  static <T> T look(String file, Look<T> what) {
    try {
      return what.read();
    } catch (BrokenTableException e) {
      Message text = Message.of("import.no-export").with("file", file).with("why", e.text());
      InputFault fault = new InputFault("", e.text().key(), text);
      throw new ProblemException(new ProblemDetail(422, Optional.of(text), List.of(fault)));
    } catch (WorkbooksBusyException e) {
      throw busy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException busy() {
    return ProblemException.of(429, Message.of("work.busy").with("seconds", RETRY_SECONDS));
  }

  static ProblemException refusal(String pointer, Message why) {
    InputFault fault = Faults.at(pointer, why);
    return new ProblemException(new ProblemDetail(422, Optional.of(why), List.of(fault)));
  }

  /** The refusal of a file by its rows; where none can be read, with what is wrong in each. */
  static ProblemException refusal(Message why, List<InputFault> unkept, ImportReport report) {
    List<InputFault> faults = new ArrayList<>();
    faults.add(Faults.at(pointer(why), why));
    if (why.key().equals("import.none-read")) {
      List<InputFault> lines = new ArrayList<>(unkept);
      report.quarantined().forEach(one -> lines.add(one.toFault()));
      lines.sort(Comparator.comparingLong(ImportProblems::line));
      faults.addAll(lines);
    }
    return new ProblemException(new ProblemDetail(422, Optional.of(why), faults));
  }

  private static long line(InputFault fault) {
    return isOfLine(fault) ? Long.parseLong(fault.pointer().substring(LINES.length())) : 0;
  }

  /** Whether a fault is of one line of a file. */
  static boolean isOfLine(InputFault fault) {
    return fault.pointer().startsWith(LINES);
  }

  /** Where the answer to a question about a file is given. */
  static String pointer(Message why) {
    return switch (why.key()) {
      case "import.account", "import.said-account" -> "/account";
      case "import.window-missing",
          "import.window-of-life",
          "import.window-and-lifetime",
          "import.said-days" ->
          "/from";
      case "import.dates-either", "import.sheet-dates-either" -> "/dates";
      case "import.source", "import.said-source" -> "/source";
      case "import.said-zone" -> "/zone";
      case "table.xlsx-sheets", "table.xlsx-no-sheet" -> "/sheet";
      case "import.day-no-life" -> "/covers";
      case "import.origin", "import.origin-column" -> "/origin";
      default -> "";
    };
  }

  private static ProblemException unknown(String format, List<Layout> layouts) {
    String known = layouts.stream().map(Layout::id).collect(Collectors.joining(", "));
    Message text = Message.of("import.no-format").with("format", format).with("known", known);
    InputFault fault = new InputFault("/format", "import.no-format", text);
    return new ProblemException(new ProblemDetail(415, Optional.of(text), List.of(fault)));
  }

  /** The layout that was chosen, unless the file is of another; else that which the file shows. */
  static Layout layout(String format, Recognition recognition, Layouts layouts) {
    if (format.isEmpty()) {
      return recognition
          .layout()
          .orElseThrow(() -> refusal("/format", recognition.question().orElseThrow()));
    }
    Layout chosen = layouts.find(format).orElseThrow(() -> unknown(format, layouts.all()));
    recognition
        .against(chosen)
        .ifPresent(
            why -> {
              throw refusal("/format", why);
            });
    return chosen;
  }
}
