package org.dajeong.app.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// What a run says, as JSON that reads back equal: every figure to its last bit.
///
/// Figures are written with as many digits as tell them from their neighbours, which PostgreSQL's `jsonb` keeps.
/// Only the sign of a zero is not a figure: -0.0 is written 0.0, as `jsonb` would make it.
final class ResultJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addMixIn(Why.class, WhyKinds.class)
            .addMixIn(UnitResult.class, UnitResultKinds.class)
            .addMixIn(Change.class, ChangeKinds.class)
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new Figure(double.class))
                    .addSerializer(Double.class, new Figure(Double.class)))
            .build();

    private ResultJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// The SHA-256 of everything a run says.
    ///
    /// @param whys in the order of departments and quarters
    /// @param changes in the order of departments
    static String hash(ScoreSheet sheet, List<Why> whys, Collection<Change> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(write(sheet).getBytes(StandardCharsets.UTF_8));
            whys.forEach(why -> digest.update(write(why).getBytes(StandardCharsets.UTF_8)));
            changes.forEach(change -> digest.update(write(change).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "explained", value = Why.Explained.class),
        @JsonSubTypes.Type(name = "withheld", value = Why.Withheld.class),
        @JsonSubTypes.Type(name = "notComparable", value = Why.NotComparable.class)
    })
    private interface WhyKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "shown", value = UnitResult.Shown.class),
        @JsonSubTypes.Type(name = "withheld", value = UnitResult.Withheld.class)
    })
    private interface UnitResultKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "measured", value = Change.Measured.class),
        @JsonSubTypes.Type(name = "cannotTell", value = Change.CannotTell.class)
    })
    private interface ChangeKinds {}

    /// Writes a figure; refuses what is none.
    private static final class Figure extends StdSerializer<Double> {

        Figure(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a figure is finite, not " + value);
            }
            out.writeNumber(value == 0 ? 0.0 : value);
        }
    }
}
