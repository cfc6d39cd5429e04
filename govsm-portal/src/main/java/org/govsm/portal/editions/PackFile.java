package org.govsm.portal.editions;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemException;

/** A file that is to be a rule pack. */
final class PackFile {

  /** Ids of packs are ids of the store. */
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private PackFile() {}

  /** The pack; or every fault of the profile with line and column. */
  static RulePack read(byte[] bytes) {
    RulePack pack;
    try {
      pack = RulePack.read("pack", bytes);
    } catch (BrokenFileException e) {
      throw refused(faults(e));
    }
    if (!pack.id().matches(ID)) {
      Message text = Message.of("packs.id").with("id", pack.id());
      throw refused(List.of(new InputFault("", "packs.id", text)));
    }
    return pack;
  }

  private static List<InputFault> faults(BrokenFileException broken) {
    List<InputFault> faults = new ArrayList<>();
    for (SourceProblem problem : broken.problems()) {
      Position at = problem.position();
      Message text = said(at).with("what", problem.what()).with("remedy", problem.remedy());
      faults.add(new InputFault(pointer(at), problem.code(), text));
    }
    return faults;
  }

  /** What is wrong with a file as a whole has no line. */
  private static Message said(Position at) {
    return at.line() == 0
        ? Message.of("packs.problem-whole")
        : Message.of("packs.problem").with("line", at.line()).with("column", at.column());
  }

  /** A file has no members: its pointers lead to lines and columns. */
  static String pointer(Position at) {
    return at.line() == 0 ? "" : "/lines/" + at.line() + "/columns/" + at.column();
  }

  /** The library with the pack in it; or what the books ask for and the pack does not have. */
  static Library into(Library library, RulePack pack) {
    try {
      return library.toDraft().pack(pack).done();
    } catch (BrokenFileException e) {
      throw refused(e.problems().stream().map(PackFile::misfit).toList());
    }
  }

  private static InputFault misfit(SourceProblem problem) {
    Message text =
        Message.of("packs.misfit")
            .with("where", problem.position().toString())
            .with("what", problem.what())
            .with("remedy", problem.remedy());
    return new InputFault("", problem.code(), text);
  }

  private static ProblemException refused(List<InputFault> faults) {
    return new ProblemException(org.govsm.portal.web.ProblemDetail.refused(faults));
  }
}
