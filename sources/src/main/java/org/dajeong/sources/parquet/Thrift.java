package org.dajeong.sources.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads structures in Thrift's compact form, in which a Parquet file describes itself.
final class Thrift {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int SHORT = 4;
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int STRUCTURE = 12;

    private final byte[] bytes;
    private int at;

    /// Reads from a place on; throws [IndexOutOfBoundsException] or [IllegalArgumentException] where the bytes
    /// are no Thrift.
    Thrift(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /// Where the next thing begins.
    int at() {
        return at;
    }

    Fields structure() {
        Map<Integer, Object> values = new HashMap<>();
        int field = 0;
        for (int head = bytes[at++] & 0xFF; head != 0; head = bytes[at++] & 0xFF) {
            field = head >>> 4 == 0 ? (int) signed() : field + (head >>> 4);
            values.put(field, value(head & 0xF));
        }
        return new Fields(values);
    }

    private Object value(int type) {
        return switch (type) {
            case TRUE -> true;
            case FALSE -> false;
            case BYTE -> (long) bytes[at++];
            case SHORT, INT, LONG -> signed();
            case DOUBLE -> {
                at += Double.BYTES;
                yield 0.0;
            }
            case BINARY -> {
                int size = (int) number();
                at += size;
                yield Arrays.copyOfRange(bytes, at - size, at);
            }
            case LIST, SET -> list();
            case STRUCTURE -> structure();
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private List<Object> list() {
        int head = bytes[at++] & 0xFF;
        int size = head >>> 4 == 0xF ? (int) number() : head >>> 4;
        int type = head & 0xF;
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // In a list a truth is a byte; in a structure it is the type.
            list.add(type <= FALSE ? bytes[at++] == TRUE : value(type));
        }
        return list;
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = bytes[at++];
            value |= (long) (group & 0x7F) << shift;
            if (group >= 0) {
                return value;
            }
        }
    }

    private long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }
}
