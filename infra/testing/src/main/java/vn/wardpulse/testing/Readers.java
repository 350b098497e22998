package vn.wardpulse.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who comes to the doors of a room: every role, bound to Bồ Đề (00139), above it, or somewhere else. */
public final class Readers {

    /** Their tokens, by who they are. */
    public static final Map<String, String> TOKENS = Collections.unmodifiableMap(tokens(TestTokens.shared()));

    /** Everybody with a role, wherever it reaches. */
    public static final Set<String> PEOPLE =
            those(reader -> !reader.startsWith("machine") && !reader.startsWith("somebody"));

    /** Everybody whose role reaches Bồ Đề. */
    public static final Set<String> PEOPLE_IN_REACH =
            those(reader -> PEOPLE.contains(reader) && !reader.contains("another"));

    private Readers() {}

    private static Set<String> those(Predicate<String> wanted) {
        return TOKENS.keySet().stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> tokens(TestTokens of) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("officer of the ward", of.person("canbo.00139", "00139", "ward-officer"));
        tokens.put("officer of another ward", of.person("canbo.00124", "00124", "ward-officer"));
        tokens.put("leader of the ward", of.person("lanhdao.00139", "00139", "ward-leader"));
        tokens.put("leader of another ward", of.person("lanhdao.00124", "00124", "ward-leader"));
        tokens.put("leadership of the district", of.person("lanhdao", "004", "district-leadership"));
        tokens.put("leadership of the city", of.person("thanhpho", "01", "district-leadership"));
        tokens.put("leadership of another district", of.person("lanhdao9", "009", "district-leadership"));
        tokens.put("standing body of the district", of.person("thuongtruc.004", "004", "standing-body"));
        tokens.put("standing body of another district", of.person("thuongtruc.009", "009", "standing-body"));
        tokens.put("analyst of the district", of.person("tonghop", "004", "analyst"));
        tokens.put("analyst of another district", of.person("tonghop9", "009", "analyst"));
        tokens.put("administrator", of.person("quantri", null, "administrator"));
        tokens.put("machine that reads the district", of.machine("doc", "004", "figures:read"));
        tokens.put("machine that writes the district", of.machine("ghi", "004", "reports:write"));
        tokens.put("machine of the catalogue", of.machine("danhmuc", "004", "catalogue:write"));
        tokens.put("somebody without a role", of.person("khach", "004"));
        return tokens;
    }
}
