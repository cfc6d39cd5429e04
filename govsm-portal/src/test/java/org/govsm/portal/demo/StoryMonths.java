package org.govsm.portal.demo;

import java.time.YearMonth;
import java.util.List;

/** The twelve months of the main contract: the figures of which its story is made. */
final class StoryMonths {

  static final List<StoryMonth> ALL =
      List.of(
          month("2025-11")
              .facebook(410_000, 12_915)
              .instagram(236_000, 8_024)
              .youtube(21_400, 21_400)
              .counted(56, "180000.00", 412, 389, 431)
              .about("Winter vaccination camp", "शीतकालीन टीकाकरण शिविर"),
          month("2025-12")
              .facebook(418_000, 12_958)
              .instagram(241_000, 8_073)
              .youtube(20_900, 20_900)
              .counted(51, "176500.00", 398, 371, 418)
              .about("Road safety week", "सड़क सुरक्षा सप्ताह"),
          month("2026-01")
              .facebook(455_000, 11_830)
              .instagram(252_000, 8_190)
              .youtube(22_050, 22_050)
              .counted(55, "182250.50", 430, 396, 502)
              .about("School admissions", "विद्यालय प्रवेश"),
          month("2026-02")
              .facebook(447_000, 12_337)
              .instagram(249_000, 7_968)
              .youtube(21_300, 21_300)
              .counted(55, "180000.00", 405, 377, 377)
              .about("Crop insurance", "फ़सल बीमा"),
          month("2026-03")
              .facebook(432_000, 13_392)
              .instagram(255_000, 8_160)
              .youtube(20_250, 20_250)
              .counted(57, "210000.00", 441, 402, 455)
              .about("Saving water", "जल बचत"),
          month("2026-04")
              .facebook(428_000, 13_268)
              .instagram(258_000, 8_127)
              .youtube(20_600, 20_600)
              .counted(55, "175400.00", 390, 360, 461)
              .about("Care in the heat", "लू से बचाव"),
          month("2026-05")
              .facebook(431_000, 13_361)
              .instagram(262_000, 8_122)
              .youtube(24_000, 24_000)
              .counted(55, "188000.00", 420, 391, 548)
              .about("Skills fair", "कौशल मेला"),
          month("2026-06")
              .facebook(429_000, 13_299)
              .instagram(265_000, 8_215)
              .youtube(25_600, 25_600)
              .counted(55, "179900.00", 433, 400, 512)
              .about("Ready for the monsoon", "मानसून की तैयारी"),
          month("2026-07")
              .facebook(433_000, 13_423)
              .instagram(301_000, 8_127)
              .youtube(25_900, 25_900)
              .counted(55, "184000.00", 467, 403, 489)
              .about("Planting trees", "पौधारोपण"),
          month("2026-08")
              .facebook(435_000, 13_485)
              .instagram(312_000, 8_580)
              .youtube(27_400, 25_200)
              .counted(43, "180000.00", 452, 420, 466)
              .about("Giving blood", "रक्तदान"),
          month("2026-09")
              .facebook(437_000, 13_547)
              .instagram(318_000, 8_586)
              .youtube(34_200, 21_500)
              .counted(56, "180000.00", 440, 409, 393)
              .about("Month of nutrition", "पोषण माह"),
          month("2026-10")
              .facebook(440_000, 13_640)
              .instagram(321_000, 8_507)
              .youtube(36_100, 23_500)
              .counted(58, "165000.00", 461, 430, 574)
              .about("A quiet festival of lamps", "शांत दीपोत्सव"));

  private StoryMonths() {}

  private static Draft month(String month) {
    return new Draft(YearMonth.parse(month));
  }

  private static final class Draft {

    private final YearMonth month;
    private final long[] counts = new long[6];
    private final long[] parties = new long[4];
    private String spend = "";

    Draft(YearMonth month) {
      this.month = month;
    }

    Draft facebook(long reach, long engagements) {
      counts[0] = reach;
      counts[1] = engagements;
      return this;
    }

    Draft instagram(long reach, long engagements) {
      counts[2] = reach;
      counts[3] = engagements;
      return this;
    }

    Draft youtube(long views, long engaged) {
      counts[4] = views;
      counts[5] = engaged;
      return this;
    }

    Draft counted(long accepted, String rupees, long queries, long answered, long clicks) {
      parties[0] = accepted;
      parties[1] = queries;
      parties[2] = answered;
      parties[3] = clicks;
      spend = rupees;
      return this;
    }

    StoryMonth about(String theme, String thema) {
      return new StoryMonth(
          month,
          counts[0],
          counts[1],
          counts[2],
          counts[3],
          counts[4],
          counts[5],
          parties[0],
          spend,
          parties[1],
          parties[2],
          parties[3],
          theme,
          thema);
    }
  }
}
