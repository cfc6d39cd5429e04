package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentScanTest {

  /** Made up; its last digit holds by Verhoeff's scheme. */
  private static final String NUMBER = "2345 6789 0124";

  private static List<String> kinds(String text) {
    return ContentScan.of(text, "/t", List.of()).stream().map(PostFlag::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "AADHAAR, My number is 234567890124.",
    "AADHAAR, 2345-6789-0124",
    "AADHAAR, 2345 6789 0124",
    "AADHAAR, मेरा आधार २३४५ ६७८९ ०१२४ है",
    "AADHAAR, 2345\u200b6789\u200b0124",
    "AADHAAR, ２３４５６７８９０１２４",
    "AADHAAR, 12 2345 6789 0124",
    "AADHAAR, 2345  -  6789  -  0124",
    "AADHAAR, see https://x.invalid/?q=2345%206789%200124",
    "AADHAAR, https://x.invalid/%E0%A5%A8%E0%A5%A9%E0%A5%AA%E0%A5%AB67890124",
    "PAN, ABCPE 1234 F",
    "PAN, ABCPE-1234-F",
    "PAN, ABCPE – 1234 – F",
    "PHONE, 9876–543210",
    "PHONE, (987) 654-3210",
    "PHONE, 9 8 7 6 5 4 3 2 1 0",
    "PHONE, 987.654.3210",
    "PHONE, https://x.invalid/?q=98765%2043210",
    "PHONE, (0712) 2561234",
    "PAN, PAN ABCPD1234F",
    "PAN, abcpd1234f",
    "EPIC, EPIC ABC1234567",
    "EPIC, voter card ABC 1234567",
    "EPIC, मतदाता पहचान पत्र ABC-1234567",
    "EPIC, WKH1186253",
    "EPIC, EPIC no. INR1234567",
    "BANK_ACCOUNT, account 123456789012345 IFSC SBIN0001234",
    "BANK_ACCOUNT, A/c 1234 5678 901 sbin0001234",
    "BANK_ACCOUNT, account 1234 5678 901 IFSC SBIN 0001234",
    "BANK_ACCOUNT, account 12345678901 (IFSC code: SBIN-0001234)",
    "BANK_ACCOUNT, pay to ram.sharma@okaxis today",
    "BANK_ACCOUNT, ram.sharma@okaxis.",
    "BANK_ACCOUNT, UPI id: ram@anybank",
    "BANK_ACCOUNT, 4111 1111 1111 1111",
    "BANK_ACCOUNT, card 4111-1111-1111-1111.",
    "BANK_ACCOUNT, 378282246310005",
    "PAN, A B C P E 1 2 3 4 F",
    "PAN, a.b.c.p.e.1234.f",
    "PAN, 27ABCPE1234F1Z5",
    "PAN, gstin 27 abcpe1234f 1z5",
    "EPIC, abc1234567",
    "EPIC, (abc1234567)",
    "PAN, ABCPE/1234/F",
    "PAN, ABCPE.1234.F",
    "PAN, ABCPE😀1234😀F",
    "EPIC, ABC/1234567 voter",
    "EPIC, abc 1234567 voter",
    "EPIC, वोटर आईडी abc-12-34567",
    "EPIC, voter card TND2026001",
    "EPIC, Voter of order ABC1234567",
    "BANK_ACCOUNT, 4111.1111.1111.1111",
    "BANK_ACCOUNT, 4111/1111/1111/1111",
    "BANK_ACCOUNT, 4111😀1111😀1111😀1111",
    "BANK_ACCOUNT, A/c 1234.5678.901 SBIN0001234",
    "BANK_ACCOUNT, 12/345678/901 SBIN0001234",
    "BANK_ACCOUNT, ram(at)okaxis",
    "BANK_ACCOUNT, ram [at] okaxis",
    "BANK_ACCOUNT, खाता संख्या १२३४५६७८९०१",
    "BANK_ACCOUNT, Account number 12345678901",
    "BANK_ACCOUNT, card ref. no. 4111111111111111",
    "AADHAAR, Aadhaar ref. no. 234567890124",
    "AADHAAR, Order 2345-6789-0124",
    "EMAIL, ram(at)example.in",
    "PHONE, 98765😀43210",
    "PHONE, 9.8.7.6.5.4.3.2.1.0",
    "PHONE, letter 98765 43210",
    "PHONE, order 9876543210",
    "PHONE, Call 9876543210",
    "PHONE, +91 98765 43210",
    "PHONE, 09876543210",
    "PHONE, ९८७६५४३२१०",
    "PHONE, 987-654-3210",
    "PHONE, 0712-2561234",
    "EMAIL, write to a.b@example.co.in today",
    "EMAIL, मेल करें राम@उदाहरण.भारत",
    "EMAIL, Write to ramesh (at) gmail (dot) com",
    "EMAIL, ramesh [at] gmail [dot] com",
    "EMAIL, ramesh at gmail dot com",
    "EMAIL, ramesh.k (at) mail.example (dot) in",
    "PHONE, nine eight seven six five four three two one zero",
    "PHONE, Call Nine-Eight-Seven-Six-Five 43210 today",
    "PHONE, 98765 four three two one zero",
    "PHONE, नौ आठ सात छह पाँच चार तीन दो एक शून्य",
    "AADHAAR, two three four five six seven eight nine zero one two four",
    "AADHAAR, Aadhaar 2023 2024 2025",
    "HEALTH, The patients were sent home",
    "HEALTH, वह मरीज़ ठीक है",
    "HEALTH, मरीजों की सूची",
    "SUB_JUDICE, The matter is sub judice",
    "SUB_JUDICE, HIGH COURT order",
    "SUB_JUDICE, मामला उच्च न्यायालय में है",
    "DRAFT_LEGISLATION, The draft Bill is open",
    "DRAFT_LEGISLATION, Bill No. 12 of 2026",
    "NAMED_INDIVIDUAL, Ms. Asha Rao",
    "DRAFT_LEGISLATION, विधेयक पर राय दें",
    "NAMED_INDIVIDUAL, Shri Ram Kumar",
    "NAMED_INDIVIDUAL, श्रीमती सीता देवी",
    "PARTY, Vote for progress",
    "PARTY, हमारी पार्टी",
  })
  void what_an_officer_looks_at_is_found(String kind, String text) {
    assertThat(kinds(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "234567890125",
        "1234567890123456",
        "23456789012",
        "ABCDX1234F",
        "XABCPD1234F",
        "98765432101",
        "5876543210",
        "1800-180-1551",
        "₹1,20,000 on 15 August 2026",
        "@example on the platform",
        "The billing and impatient courtyard",
        "रोजगार मेला, श्रीनगर",
        "since 2024 a new March 2026 a",
        "9.5 8.7 6.5 4.3 2.1",
        "On 15-08-2026 at 10.30, 20-08-2026 at 11.00",
        "50% of 20%",
        "Call 112",
        "Rainfall of 2023 2024 2025 is shown.",
        "Years 2023/2024/2025 are covered.",
        "Cards of 2022-23 2023-24 2024-25",
        "Cards of 2022-2023, 2023-2024 and 2024-2025; 2025-2026",
        "वर्ष 2023 2024 2039 के अनुमान",
        "One of two or three, four at most",
        "Look at the dot on page five",
        "Look at the dot in the picture",
        "At polka dot, a shop",
        "Meet at nine",
        "Bill No. 123456 was passed",
        "G.O. Ms. No. 123456",
        "G.O.(Ms) No.12 and G.O.Rt.No. 4",
        "UTR 1234567",
        "INR 1500000",
        "INR1500000",
        "USD1500000 and UTR1234567",
        "REF/1234567",
        "Order ABC 1234567",
        "ABC123456",
        "ABC12345678",
        "AB1234567",
        "ABCD1234567",
        "abc 1234567",
        "the 1234567 farmers",
        "@abc1234567 and img_abc1234567.jpg",
        "IMG1234567 and img1234567",
        "School@Home, Yoga@Doorstep, 5@okaxis2",
        "4111 1111 1111 1112",
        "4111 1111 1111 1111 1111",
        "Post 1234 4111 1111 1111 1111",
        "https://x.com/a/status/4111111111111111",
        "XABC4111111111111111",
        "27AABCE1234F1Z5",
        "A B C D E 2 0 2 6 F",
        "from 0912345 to 123456789012345",
        "Order TND2026001 and circular CIR1234567",
        "RTI2026001, GST2026001",
        "Tender DPI2027001, order DPI1234567",
        "the 1234567 voters, All 1234567 voters, Goa 1234567 voters",
        "ref. no. 4111111111111111",
        "IFSC SBIN0001234 was changed by order 123456789",
        "IFSC SBIN0001234 since 01.11.2026 10:30",
        "MARCH/2026/A and march/2026/a",
        "order no. 234567890124",
        "Order no. 234567890124 of the department. The applicant is told.",
        "Order no. ABC1234567, ref. no. 234567890124",
        "UTR SBIN234567890124, ack. no. 234567890124, LOA 234567890124",
        "PFMS ID C234567890124 and CRN 234567890124",
        "Seen on 2026-12-01T17:13:51+05:30, 13",
        "ISBN 978-81-237-1234-5"
      })
  void what_only_looks_like_it_is_passed_over(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  /** What a number is called says nothing where the sentence is about a person. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bill no. 234567890124 (beneficiary Sita Devi) | AADHAAR",
        "Order no. 234567890124 of Shri Ram Kumar | AADHAAR",
        "Applicant's ref. no. 234567890124 | AADHAAR",
        "Farmer ref. no. 234567890124 | AADHAAR",
        "Student ref. no. 2345-6789-0124 | AADHAAR",
        "Paid to the patient by order no. 234567890124. | AADHAAR",
        "किसान संदर्भ सं. 234567890124 | AADHAAR",
        "आदेश सं. २३४५६७८९०१२४ लाभार्थी सीता देवी | AADHAAR",
        "श्रीमती सीता, बिल 234567890124 | AADHAAR",
        "Ration bill no. 234567890124 of Sita Devi, Ward 7 | AADHAAR",
        "Voter slip bill no. ABC1234567 | EPIC",
        "Order no. ABC1234567 of Smt. Sita | EPIC",
        "Order no. 4111111111111111 of the applicant | BANK_ACCOUNT",
      })
  void a_number_of_a_person_is_one_whatever_it_is_called(String text, String kind) {
    assertThat(kinds(text)).contains(kind);
  }

  @Test
  void a_telephone_number_with_the_code_of_the_country_is_no_aadhaar_number() {
    for (int last = 0; last < 10; last++) {
      assertThat(kinds("+91 98765 4321" + last)).containsExactly(PostFlag.PHONE);
    }
  }

  /** One of ten such numbers holds by Verhoeff's scheme. */
  @Test
  void the_number_of_a_bill_in_a_financial_year_is_no_aadhaar_number() {
    for (int last = 1230; last < 1240; last++) {
      assertThat(kinds("GST/2026-27/00" + last + ", 2026-27/00" + last)).isEmpty();
      assertThat(kinds("GST/26-27/0012" + last + ", INV/2026/1234" + last)).isEmpty();
      assertThat(kinds("INV/2026-2027/" + last)).isEmpty();
    }
  }

  @Test
  void a_flag_has_the_place_in_the_text_as_written_and_nothing_of_it() {
    String text = "हिंदी क़लम: २३४५\u200b ६७८९ ०१२४, और";
    List<PostFlag> flags = ContentScan.of(text, "/variants/0/paragraphs/1/text", List.of());
    assertThat(flags).hasSize(1);
    PostFlag flag = flags.get(0);
    assertThat(text.substring(flag.from(), flag.to())).isEqualTo("२३४५\u200b ६७८९ ०१२४");
    assertThat(flag.toPlain().keySet()).containsExactly("kind", "pointer", "from", "to");
    assertThat(flag.toPlain().toString()).doesNotContain("2345").doesNotContain("२३४५");
  }

  @Test
  void a_number_that_goes_on_in_the_next_paragraph_is_found_where_it_begins() {
    List<String> places = List.of("/0", "/1", "/2");
    assertThat(ContentScan.across(List.of("Of 2345 6789", "0124 here", NUMBER), places))
        .containsExactly(new PostFlag(PostFlag.AADHAAR, "/0", 3, 12));
    assertThat(ContentScan.across(List.of("Call 98765", "43210", "x"), places))
        .containsExactly(new PostFlag(PostFlag.PHONE, "/0", 5, 10));
    assertThat(ContentScan.across(List.of("In 2025", "in 2026", NUMBER), places)).isEmpty();
  }

  @Test
  void an_account_is_one_also_where_its_branch_stands_in_another_paragraph() {
    List<String> places = List.of("/0", "/1");
    assertThat(ContentScan.across(List.of("IFSC SBIN0001234, account", "12345678901"), places))
        .containsExactly(new PostFlag(PostFlag.BANK_ACCOUNT, "/1", 0, 11));
    assertThat(ContentScan.across(List.of("Pay 12345678901", "IFSC SBIN 0001234"), places))
        .containsExactly(new PostFlag(PostFlag.BANK_ACCOUNT, "/0", 4, 15));
    assertThat(ContentScan.across(List.of("Pay 12345678901 SBIN0001234", "x"), places)).isEmpty();
  }

  @Test
  void a_letter_written_as_one_or_two_characters_is_the_same() {
    assertThat(kinds("मरी\u091c\u093c")).isEqualTo(kinds("मरी\u095b")).isNotEmpty();
  }

  @Test
  void names_of_parties_are_those_that_the_host_gives() {
    String text = "Thanks to the Green Lotus Front!";
    assertThat(kinds(text)).isEmpty();
    assertThat(ContentScan.of(text, "/t", List.of("green lotus front", "\u200b", "*")))
        .containsExactly(new PostFlag(PostFlag.PARTY, "/t", 14, 31));
  }

  @Test
  void a_long_text_is_scanned_in_the_time_of_its_length() {
    assertThat(kinds("1 ".repeat(2_000))).isEmpty();
    assertThat(kinds("a.".repeat(2_000))).isEmpty();
    assertThat(kinds(NUMBER + " " + "x".repeat(3_900))).containsExactly(PostFlag.AADHAAR);
  }
}
