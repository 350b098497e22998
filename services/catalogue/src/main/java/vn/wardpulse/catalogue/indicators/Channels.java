package vn.wardpulse.catalogue.indicators;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.catalogue.Channel;

/** The channels that indicators may be broken down by. */
@Component
public class Channels {

    private final JdbcTemplate jdbc;

    Channels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<ChannelCode, Channel> all() {
        SortedMap<ChannelCode, Channel> channels = new TreeMap<>();
        jdbc.query("select code, name_vi, name_en from channel", row -> {
            ChannelCode code = new ChannelCode(row.getString("code"));
            channels.put(code, new Channel(code, new Name(row.getString("name_vi"), row.getString("name_en"))));
        });
        return channels;
    }

    public void save(Collection<Channel> channels) {
        jdbc.batchUpdate(
                """
                insert into channel (code, name_vi, name_en) values (?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
                """,
                channels.stream()
                        .map(channel -> new Object[] {
                            channel.code().value(),
                            channel.name().vi(),
                            channel.name().en()
                        })
                        .toList());
    }
}
