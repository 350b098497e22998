package vn.wardpulse.submission.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.web.Fault;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gọi 0912345678",
                "Liên hệ: 0912 345 678.",
                "ĐT 024.3827.1234",
                "+84 912 345 678",
                "(84912345678)",
                "CCCD 001080012345",
                "CMND: 012345678",
                "ĐT.0912345678",
                "SĐT-0912345678",
                "ĐT/Zalo/0912345678",
                "CCCD.001080012345",
                "CMND-012345678"
            })
    void findsNumbersOfPersons(String text) {
        assertThat(PersonalData.faults("words", text)).extracting(Fault::code).containsExactly("personal-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ở số nhà 12",
                "Nhà số 5, tổ 3",
                "số 12 ngõ 34 phố Ngọc Lâm",
                "số 7/12, phố Bồ Đề",
                "gửi về ai.do@example.org"
            })
    void findsWherePersonsAre(String text) {
        assertThat(PersonalData.faults("words", text)).extracting(Fault::code).containsExactly("personal-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch số 75-KH/BTGQU ngày 31/01/2018",
                "Chỉnh trang ngõ 34 phố Ngọc Lâm, 3 tuyến đường",
                "Thu 125.000.000 đồng, đạt 98,5 %",
                "1.234.567.890 đồng",
                "Năm 2018 có 12 tin, 1234 lượt xem, 14/14 phường",
                "Từ 01/01/2018 đến 31/12/2018: 20180101",
                "Ngày 05.02.2018 08:30, ngày 05-02-2018 12 buổi",
                "Từ 01.01.2018-31.01.2018",
                "Nhà văn hoá tổ 12 tổ chức 3 buổi",
                "Báo cáo số 12 về đường hoa"
            })
    void leavesAloneWhatIsNobodys(String text) {
        assertThat(PersonalData.faults("words", text)).isEmpty();
    }
}
