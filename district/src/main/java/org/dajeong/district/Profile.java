package org.dajeong.district;

/// How the points of an effect are spread over the ten items; the shares add up to 1.
///
/// Closing and transfer carry half of all loss and the speed of answering next to none, as published
/// surveys of district offices find.
final class Profile {

    /// Nothing in particular: as an average contact loses its points.
    static final Profile GENERAL = of("수신 2, 맞이 7, 연결 23, 언어 6, 경청 6, 안내 12, 태도 6, 종료 27, 통화종료 3, 만족 8");

    /// The caller wants to know why.
    static final Profile EXPLAINING = of("맞이 2, 연결 18, 언어 7, 경청 10, 안내 28, 태도 6, 종료 18, 통화종료 1, 만족 10");

    /// The caller is angry before anybody has answered.
    static final Profile CONFRONTING = of("연결 10, 언어 12, 경청 13, 안내 13, 태도 14, 종료 22, 통화종료 4, 만족 12");

    /// Somebody else has to go and look.
    static final Profile HANDING_ON = of("수신 2, 연결 40, 경청 8, 안내 15, 태도 5, 종료 20, 만족 10");

    /// Few are at their desks.
    static final Profile UNATTENDED = of("수신 15, 맞이 10, 연결 45, 안내 5, 종료 15, 만족 10");

    /// The next call is waiting.
    static final Profile RUSHED = of("수신 10, 연결 20, 경청 10, 안내 10, 종료 35, 통화종료 5, 만족 10");

    private final double[] shares;

    private Profile(double[] shares) {
        this.shares = shares;
    }

    /// From amounts in any unit, positive in total.
    static Profile of(String amounts) {
        double[] shares = Amounts.parse(amounts, Item.columns());
        double total = Amounts.sum(shares);
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return new Profile(shares);
    }

    double share(int item) {
        return shares[item];
    }
}
