package org.govsm.procurement.gem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contracts of GeM as text, in the layout of service contracts that were seen; all values invented.
 */
class GemContractTest {

  private static final Messages ENGLISH = ProcurementLaw.messages("en");

  private static final String CONTRACT =
      """
      अनुबंध|Contract
      अनुबंध क्रमांक|Contract No: GEMC-511687700000001
      अनुबंध तिथि|Generated Date : 12-Feb-2026
      बोली/आरए/पीबीपी संख्या|Bid/RA/PBP No.: GEM/2025/B/7000001
      संस्था विवरण|Organisation Details खरीदार विवरण|Buyer Details
      प्रकार|Type : State Government पद|Designation : Joint Director
      मंत्रालय|Ministry : Namuna Pradesh संपर्क नंबर|Contact No. : 0000-0000000
      विभाग|Department : Department of Information
      संगठन का नाम|Organisation Name : Directorate of Public Information
      कार्यालय क्षेत्र|Office Zone: Head Office
      सेवा प्रदाता विवरण|Service Provider Details
      जेम विक्रेता आईडी|GeM Seller ID : AB12240000000001
      कंपनी का नाम|Company Name : Example Media Pvt. Ltd.
      जीएसटीआईएन|GSTIN: 00AAAAA0000A1Z0
      सेवा विवरण|Service Details
      Service Start Date (latest by) : 01-Mar-2026 Service End Date : 28-Feb-2027
      Category Name : Social Media Agency
      Billing Cycle : monthly
      Duration in Months for which service is required 12
      Total Contract Value Including All Duties and Taxes(INR) 11,80,000
      Contract No: GEMC-511687700000001
      """;

  private static Map<GemField, String> read(String text) {
    return GemContract.read(text).entries().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().value()));
  }

  private static List<String> faults(String text) {
    return GemContract.read(text).faults().stream().map(InputFault::code).toList();
  }

  @Nested
  class AServiceContract {

    @Test
    void each_field_is_read_by_its_label() {
      assertThat(read(CONTRACT))
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  entry(GemField.CONTRACT_NUMBER, "GEMC-511687700000001"),
                  entry(GemField.GENERATED_ON, "2026-02-12"),
                  entry(GemField.BID_NUMBER, "GEM/2025/B/7000001"),
                  entry(GemField.MINISTRY, "Namuna Pradesh"),
                  entry(GemField.DEPARTMENT, "Department of Information"),
                  entry(GemField.ORGANISATION, "Directorate of Public Information"),
                  entry(GemField.OFFICE, "Head Office"),
                  entry(GemField.SELLER_ID, "AB12240000000001"),
                  entry(GemField.PROVIDER, "Example Media Pvt. Ltd."),
                  entry(GemField.STARTS_BY, "2026-03-01"),
                  entry(GemField.ENDS_ON, "2027-02-28"),
                  entry(GemField.MONTHS, "12"),
                  entry(GemField.CATEGORY, "Social Media Agency"),
                  entry(GemField.BILLING_CYCLE, "monthly"),
                  entry(GemField.VALUE_WITH_TAX, "1180000")));
      assertThat(faults(CONTRACT)).isEmpty();
      assertThat(GemContract.read(CONTRACT).entries().get(GemField.BID_NUMBER).line()).isEqualTo(4);
    }

    @Test
    void becomes_the_terms_that_it_states_and_no_others() {
      assertThat(GemContract.read(CONTRACT).toTerms())
          .isEqualTo(
              Map.of(
                  "id", "GEMC-511687700000001",
                  "title", "Social Media Agency",
                  "currency", "INR",
                  "supplier",
                      Map.of("id", "gem-AB12240000000001", "name", "Example Media Pvt. Ltd."),
                  "purchase",
                      Map.of("gemContract", "GEMC-511687700000001", "gemBid", "GEM/2025/B/7000001"),
                  "orderedOn", "2026-02-12",
                  "from", "2026-03-01",
                  "until", "2027-03-01",
                  "period", "month"));
    }

    @Test
    void the_value_with_taxes_is_told_and_never_taken_for_the_value_before_gst() {
      GemContract contract = GemContract.read(CONTRACT);

      assertThat(contract.valueWithTax()).contains(Money.ofRupees("1180000"));
      assertThat(contract.toAdd().stream().map(ENGLISH::say))
          .hasSize(3)
          .anyMatch(said -> said.contains("11,80,000") && said.contains("without GST"))
          .anyMatch(said -> said.startsWith("First day") && said.contains("1 March 2026"))
          .anyMatch(said -> said.contains("KPIs"));
    }

    @Test
    void lines_of_csv_and_values_on_the_next_line_are_read_alike() {
      String csv =
          """
          "Contract No","GEMC-511687700000001"
          "Service End Date","28-Feb-2027"
          "Company Name","Example Media Pvt. Ltd."
          """;
      String below = "Contract No :\nGEMC-511687700000001\nCompany Name\nExample Media Pvt. Ltd.\n";

      assertThat(read(csv))
          .containsEntry(GemField.CONTRACT_NUMBER, "GEMC-511687700000001")
          .containsEntry(GemField.ENDS_ON, "2027-02-28")
          .containsEntry(GemField.PROVIDER, "Example Media Pvt. Ltd.");
      assertThat(read(below))
          .containsEntry(GemField.CONTRACT_NUMBER, "GEMC-511687700000001")
          .containsEntry(GemField.PROVIDER, "Example Media Pvt. Ltd.");
    }

    @Test
    void a_name_within_a_value_is_no_label() {
      assertThat(read("Ministry : Ministry of Railways\nDepartment : Department of Posts\n"))
          .isEqualTo(
              Map.of(
                  GemField.MINISTRY, "Ministry of Railways",
                  GemField.DEPARTMENT, "Department of Posts"));
    }
  }

  @Nested
  class WhatIsNotTaken {

    @Test
    void a_field_that_is_stated_in_two_ways() {
      String text = CONTRACT + "Service End Date : 31-Mar-2027\n";

      assertThat(read(text)).doesNotContainKey(GemField.ENDS_ON);
      assertThat(faults(text)).containsExactly("gem.differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEMC-5116X", "511687700000001", "GEMC-12345"})
    void a_contract_number_of_another_form(String number) {
      String text = "Contract No: " + number + "\nBilling Cycle : monthly";

      assertThat(read(text)).containsOnlyKeys(GemField.BILLING_CYCLE);
      assertThat(faults(text)).containsExactly("gem.unread.contract");
    }

    @ParameterizedTest
    @CsvSource({"31-Feb-2026", "00-Jan-2026", "13-13-2026", "soon"})
    void a_day_that_is_none(String day) {
      assertThat(faults("Service End Date : " + day)).containsExactly("gem.unread.day");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "11,80,000 12,80,000",
          "1180000011800000",
          "as agreed",
          "12345678901234567",
          "-11,80,000",
          ": - 11,80,000",
          "(11,80,000)",
          "11,80,000.00 USD",
          "$ 11,80,000",
          "11,80,00,0",
          "1180,000",
          "11,80,000.005",
          "11,80,000 lakh",
          "11.80000001 lakh",
          "(in lakh) 11.80",
          ".50",
          "0",
          "0.00"
        })
    void a_sum_that_is_not_one_clear_figure(String sum) {
      String text = "Total Contract Value Including All Duties and Taxes(INR) " + sum;

      assertThat(read(text)).isEmpty();
      assertThat(faults(text)).containsExactly("gem.unread.sum");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "11.80 Lakh; 1180000",
          "1.18 crore; 11800000",
          "Rs. 11,80,000/-; 1180000",
          "₹ 1,180,000.50; 1180000.5",
          "INR 11,80,000.00 only; 1180000",
          "0.01; 0.01",
          "1,18,00,000; 11800000"
        })
    void a_clear_sum_is_taken_with_its_unit(String sum, String plain) {
      String text = "Total Contract Value Including All Duties and Taxes : " + sum;

      assertThat(read(text)).containsExactly(entry(GemField.VALUE_WITH_TAX, plain));
    }

    @ParameterizedTest
    @CsvSource({
      "11/05/2026, ''",
      "05-11-2026, ''",
      "12/05/2026, ''",
      "13/05/2026, 2026-05-13",
      "05/05/2026, 2026-05-05",
      "05/13/2026, ''",
      "31-Dec-2015, ''",
      "01-Jan-2016, 2016-01-01",
      "31-Dec-2100, 2100-12-31",
      "01-Jan-2101, ''",
      "01-Mar-2026 02-Mar-2026, ''"
    })
    void a_day_is_taken_only_where_it_can_be_no_other(String given, String day) {
      Map<GemField, String> read = read("Service End Date : " + given);

      assertThat(read.getOrDefault(GemField.ENDS_ON, "")).isEqualTo(day);
    }

    @Test
    void what_was_found_and_not_taken_is_not_said_to_be_missing() {
      String text = "Company Name : A\nService End Date : 11/05/2026\n";

      assertThat(faults(text)).containsExactly("gem.unread.day-order");
      assertThat(GemContract.read(text).toAdd().stream().map(ENGLISH::say))
          .contains(
              "Last day: stated in the text, but not taken. Enter it.",
              "Latest start: not found in the text. Enter it.");
    }

    @Test
    void the_buyer_and_a_day_to_come_are_told() {
      LocalDate day = LocalDate.of(2026, 2, 12);
      GemContract contract = GemContract.read(CONTRACT);

      assertThat(contract.toCheck(day).stream().map(ENGLISH::say))
          .hasSize(1)
          .allMatch(said -> said.contains("Department of Information"));
      assertThat(contract.toCheck(day.minusDays(1)).stream().map(ENGLISH::say))
          .hasSize(2)
          .anyMatch(said -> said.contains("12 February 2026"));
      assertThat(contract.said(GemField.VALUE_WITH_TAX, ENGLISH)).contains("11,80,000");
      assertThat(contract.said(GemField.ENDS_ON, ENGLISH)).isEqualTo("28 February 2027");
    }

    @Test
    void the_same_sum_side_by_side_is_one() {
      assertThat(
              read("Total Contract Value Including All Duties and Taxes(INR) 11,80,000 11,80,000"))
          .containsEntry(GemField.VALUE_WITH_TAX, "1180000");
    }

    @Test
    void days_in_the_wrong_order() {
      String text = "Service Start Date : 02-Mar-2026\nService End Date : 01-Mar-2026";

      assertThat(read(text)).isEmpty();
      assertThat(faults(text)).containsExactly("gem.ends-before");
    }

    @ParameterizedTest
    @CsvSource({"28-Mar-2027, 0", "29-Mar-2027, 1", "28-Jan-2027, 0", "27-Jan-2027, 1"})
    void a_last_day_more_than_a_month_from_what_the_months_make(String last, int faults) {
      String text =
          "Service Start Date : 01-Mar-2026\nService End Date : "
              + last
              + "\nDuration in Months for which service is required 12";

      assertThat(faults(text)).hasSize(faults);
      assertThat(read(text).containsKey(GemField.ENDS_ON)).isEqualTo(faults == 0);
    }
  }

  @Test
  void a_text_of_something_else_says_so() {
    assertThat(faults("Dear Sir, please find the bill.")).containsExactly("gem.none");
    assertThat(faults("")).containsExactly("gem.none");
    assertThat(faults(" ".repeat(GemContract.LONGEST + 1))).containsExactly("gem.long");
  }

  @Test
  void a_contract_for_goods_is_told() {
    String text = "Contract No: GEMC-511687700000001\nSeller Details\nProduct Details\n";

    assertThat(faults(text)).containsExactly("gem.goods");
  }

  @Test
  void every_sentence_is_said_in_both_languages() {
    String broken =
        """
        Contract No: X
        Bid/RA/PBP No.: Y
        Service End Date : soon
        Category Name : a
        Category Name : b
        """;
    GemContract contract = GemContract.read(broken);

    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      assertThat(contract.faults()).hasSize(4);
      assertThat(contract.faults().stream().map(fault -> words.say(fault.text())))
          .noneMatch(said -> said.contains("{") || said.contains("gem."));
      assertThat(contract.toAdd().stream().map(words::say))
          .noneMatch(said -> said.contains("{") || said.contains("gem."));
    }
  }
}
