package org.govsm.portal.demo;

import java.util.Map;

/** Counters of the accounts of a pilot, as they are read each Friday. */
final class PilotFiles {

  private PilotFiles() {}

  static void addTo(Map<String, byte[]> files) {
    files.put("pilot/2026-10-30.csv", counters("2026-10-30", 7_940, 4_210));
    files.put("pilot/2026-11-06.csv", counters("2026-11-06", 8_090, 4_290));
    files.put("pilot/2026-11-13.csv", counters("2026-11-13", 8_250, 4_360));
    files.put("pilot/2026-11-20.csv", counters("2026-11-20", 8_460, 4_440));
  }

  private static byte[] counters(String day, int onX, int onYoutube) {
    Sheet sheet = OtherFiles.neutral();
    row(sheet, "NamunaInfoDemo", "x", day, onX);
    row(sheet, "NamunaInfoDemo", "youtube", day, onYoutube);
    return sheet.bytes();
  }

  private static void row(Sheet sheet, String account, String platform, String day, int count) {
    sheet.row(account, platform, "followers", day, day, count, "first-party", "all");
  }
}
