package org.govsm.portal.cases;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** Runs of worked cases, which give their input in words of their own, beside the neutral ones. */
public final class WorkedCases {

  private WorkedCases() {}

  /** Cases that the jars answer. */
  public static CaseRun jars() {
    return new CaseRun(kinds(new AskJar()));
  }

  /** Cases that the portal at an address answers. */
  public static CaseRun http(URI portal) {
    return new CaseRun(kinds(new AskHttp(portal)));
  }

  static int run(List<String> args, PrintStream out) {
    return CaseRun.run(args, out, WorkedCases::kinds);
  }

  private static List<CaseKind> kinds(Ask ask) {
    return List.of(
        new NeutralCases(ask), new TopicCases(ask), new KpiCases(ask), new Governance(ask));
  }
}
