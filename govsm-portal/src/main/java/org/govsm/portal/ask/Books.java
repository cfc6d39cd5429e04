package org.govsm.portal.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Books as a body names them. */
final class Books {

  private Books() {}

  /**
   * What is read of a body that names a book beside the members of a question.
   *
   * @param members those of the question
   * @throws ProblemException with every fault, and the book among the names that are known
   */
  static <T> T accepted(
      Map<String, @Nullable Object> body,
      List<String> members,
      Function<Map<String, @Nullable Object>, ? extends Checked<? extends T>> reader) {
    List<String> known = new ArrayList<>(List.of("book"));
    known.addAll(members);
    List<InputFault> faults = new ArrayList<>();
    for (String name : body.keySet()) {
      if (!known.contains(name)) {
        faults.add(InputFault.unknown(Tree.pointer(name), name, known));
      }
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(body);
    tree.keySet().retainAll(members);
    Checked<? extends T> read = reader.apply(tree);
    if (!faults.isEmpty()) {
      read.fold(done -> true, faults::addAll);
      ProblemException.unlessNone(faults);
    }
    return ProblemException.accepted(read);
  }

  /** The Union's where none is named. */
  static String named(Map<String, @Nullable Object> body) {
    Object book = body.getOrDefault("book", Law.UNION);
    if (book instanceof String id) {
      return id;
    }
    InputFault fault = Faults.at("/book", "input.string");
    throw ProblemException.of(fault);
  }
}
