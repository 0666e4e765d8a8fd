package org.dajeong.district;

/// The kind of work of a department, and what is usual for it.
enum Kind {
    FRONT_DESK("민원창구", 40, 25, "증명·등록 50, 단순 안내 20, 이의·감면 10, 과태료·체납 10, 담당자 찾기 10"),
    LEVY("부과·징수", 24, 8, "부과·고지 55, 이의·감면 20, 단순 안내 15, 담당자 찾기 10"),
    ENFORCEMENT("지도·단속", 24, 6, "현장 불편 40, 과태료·체납 25, 이의·감면 10, 인허가 10, 단순 안내 15"),
    PERMITS("인허가", 24, 10, "인허가 55, 이의·감면 12, 과태료·체납 8, 현장 불편 5, 단순 안내 10, 담당자 찾기 10"),
    WELFARE("복지", 24, 10, "지원 신청 55, 이의·감면 20, 증명·등록 10, 단순 안내 10, 담당자 찾기 5"),
    SUPPORT("내부지원", 12, 4, "단순 안내 35, 담당자 찾기 35, 지원 신청 15, 이의·감면 10, 현장 불편 5"),
    DONG("동 주민센터", 24, 25, "증명·등록 28, 지원 신청 25, 단순 안내 15, 현장 불편 15, 이의·감면 7, 과태료·체납 5, 담당자 찾기 5"),
    HEALTH("보건", 24, 12, "증명·등록 25, 지원 신청 30, 단순 안내 25, 이의·감면 10, 담당자 찾기 10"),
    FACILITIES("시설·현장", 24, 4, "현장 불편 60, 인허가 10, 이의·감면 8, 단순 안내 12, 담당자 찾기 10"),
    PROGRAMMES("문화·지원사업", 24, 6, "지원 신청 45, 증명·등록 12, 인허가 10, 이의·감면 10, 단순 안내 13, 담당자 찾기 10");

    private final String label;
    private final int calls;
    private final int visits;
    private final String tasks;

    Kind(String label, int calls, int visits, String tasks) {
        this.label = label;
        this.calls = calls;
        this.visits = visits;
        this.tasks = tasks;
    }

    String label() {
        return label;
    }

    /// Contacts in a quarter.
    int calls() {
        return calls;
    }

    /// Visits among a hundred contacts.
    int visits() {
        return visits;
    }

    /// Contacts in a hundred by task.
    String tasks() {
        return tasks;
    }
}
